// What a request costs the processor in Node, over a MessagePort, desktop included.
import { interleave, spread, times } from '../statistics.mjs';
import { connectAll, KINDS, load, measureEach } from './calls.mjs';
import { createDesktop } from './client.mjs';
import { cpuTime } from './cpu-time.mjs';
import { report } from './report.mjs';

const LOADS = [
  { name: 'one after the other', calls: 3_000, inFlight: 1 },
  { name: '1,000 in flight', calls: 6_000, inFlight: 1_000 },
  { name: '10,000 in flight', calls: 20_000, inFlight: 10_000 },
];
const PENDING = 10_000;
const ROUNDS = Number(process.env.ROUNDS ?? 15);

const { client, calls } = await connectAll(createDesktop);
const measureLoad = (one) =>
  interleave(
    measureEach(calls, (call) => cpuTime(one.calls, () => load(call, one))),
    ROUNDS,
    3,
  );

const rows = [];
for (const one of LOADS) rows.push({ name: one.name, ...(await measureLoad(one)) });
for (let index = 0; index < PENDING; index += 1)
  client.request('bench.never', [], { timeout: 600_000 }).catch(() => undefined);
rows.push({
  name: `one after the other, ${PENDING.toLocaleString('en')} of the client pending`,
  ...(await measureLoad(LOADS[0])),
});

report([
  {
    title: 'A request in Node',
    about: 'Over a MessagePort, desktop included: µs of processor time for each request.',
    columns: ['', ...Object.values(KINDS), 'ours to the timed map'],
    rows: rows.map((row) => [
      row.name,
      ...Object.keys(KINDS).map((kind) => spread(row[kind])),
      times(row.client, row.timed),
    ]),
    plot: {
      unit: 'µs of processor time',
      bars: rows.flatMap(({ name, ...kinds }) =>
        Object.entries(KINDS).map(([kind, title]) => ({
          group: name,
          name: title,
          value: kinds[kind].median,
        })),
      ),
    },
  },
]);
process.exit(0);
