// What a request allocates in Node. Over a port of plain functions: a MessagePort allocates more than what is measured.
import { interleave, spread, times } from '../statistics.mjs';
import { connectAll, KINDS, load, measureEach } from './calls.mjs';
import { createNearDesktop } from './client.mjs';
import { allocation } from './cpu-time.mjs';
import { report } from './report.mjs';

const LOAD = { calls: 4_000, inFlight: 1_000 };
const ROUNDS = Number(process.env.ROUNDS ?? 15);

const { calls } = await connectAll(() => createNearDesktop());
const bytes = await interleave(
  measureEach(calls, (call) => allocation(LOAD.calls, () => load(call, LOAD))),
  ROUNDS,
  3,
);
report([
  {
    title: 'What a request allocates in Node',
    about:
      'The same messages over a port of plain functions, answer and desktop included: bytes for each request.',
    columns: ['', 'bytes', 'to the map without time-outs'],
    rows: Object.entries(KINDS).map(([kind, title]) => [
      title,
      spread(bytes[kind]),
      times(bytes[kind], bytes.raw),
    ]),
  },
]);
process.exit(0);
