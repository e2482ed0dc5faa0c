// What an event costs the processor in Node: about one of many interactions with the stores read, and to many listeners.
import { figure, interleave, spread } from '../statistics.mjs';
import { createDesktop, createNearDesktop, loadClient } from './client.mjs';
import { cpuTime } from './cpu-time.mjs';
import { report } from './report.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const EVENTS = 2_000;
const { createScapiClient } = await loadClient();
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

const interactionAt = (index) => ({
  interactionId: String(index),
  caseId: `case-${index}`,
  media: 'voice',
  state: 'TALKING',
  userData: { OrderId: '42', Segment: 'Gold' },
  capabilities: ['HOLD', 'HANGUP'],
  parties: [{ name: '5001' }],
  isConsultation: false,
  isMainCaseInteraction: true,
});

/** An event about one of `count` interactions, with the stores read; and its way over a channel alone. */
async function measureStores(count) {
  const all = Array.from({ length: count }, (_, index) => interactionAt(index));
  const desktop = createDesktop(all);
  const client = createScapiClient({ port: desktop.port, heartbeat: 0 });
  let heard = 0;
  const stops = [
    client.$interactions.listen(() => undefined),
    client.$cases.listen(() => undefined),
    client.$selectedCase.listen(() => undefined),
    client.$mainInteraction.listen(() => undefined),
    client.$interaction('0').listen(() => undefined),
  ];
  while (client.$interactions.get().length < count) await settle();
  stops.push(client.on('interaction', () => void (heard += 1)));
  const alone = createDesktop();
  let arrived = 0;
  alone.port.on('message', () => void (arrived += 1));
  let version = 0;
  const emit = (to) => {
    const interaction = { ...all[version % count], userData: { version: ++version } };
    to.post({
      event: 'interaction',
      data: { eventType: 'ATTACHED_DATA_CHANGED', interaction },
    });
  };
  const round = (to, read) => () =>
    cpuTime(EVENTS, async () => {
      const wanted = read() + EVENTS;
      for (let index = 0; index < EVENTS; index += 1) emit(to);
      while (read() < wanted) await new Promise((resolve) => setImmediate(resolve));
    });
  const result = await interleave(
    { way: round(alone, () => arrived), client: round(desktop, () => heard) },
    ROUNDS,
  );
  for (const stop of stops) stop();
  client.close();
  for (const { port, close } of [desktop, alone]) {
    close();
    port.close();
  }
  return result;
}

/** Microseconds for each listener of an event, beyond a loop that calls as many functions. */
async function measureListeners(listeners, events) {
  const { port, deliver } = createNearDesktop();
  const client = createScapiClient({ port, heartbeat: 0 });
  await client.connect();
  let heard = 0;
  const all = Array.from({ length: listeners }, () => () => void (heard += 1));
  for (const listener of all) client.on('interaction', listener);
  await settle();
  const data = { eventType: 'ATTACHED_DATA_CHANGED', interaction: interactionAt(1) };
  const result = await interleave(
    {
      loop: () =>
        cpuTime(events * listeners, async () => {
          for (let index = 0; index < events; index += 1)
            for (const listener of all) listener(data);
        }),
      client: () =>
        cpuTime(events * listeners, async () => {
          for (let index = 0; index < events; index += 1) deliver({ event: 'interaction', data });
        }),
    },
    ROUNDS,
  );
  client.close();
  if (heard < listeners * events) throw new Error(`${heard} heard`);
  return result;
}

// Warms up: what is measured first would be measured before it is compiled.
await measureStores(10);
const curve = [];
for (const count of [1, 10, 100, 1_000, 10_000])
  curve.push({ count, ...(await measureStores(count)) });
const fans = [];
for (const [listeners, events] of [
  [1, 50_000],
  [1_000, 400],
  [10_000, 40],
])
  fans.push({ listeners, ...(await measureListeners(listeners, events)) });

report([
  {
    title: 'An event about one of many interactions',
    about:
      'In Node, over a MessagePort, with five stores read: µs of processor time for each event, and how much of it the message alone takes.',
    columns: ['interactions', 'message alone', 'with @scapi/client', 'the client'],
    rows: curve.map(({ count, way, client }) => [
      count.toLocaleString('en'),
      spread(way),
      spread(client),
      figure(client.median - way.median),
    ]),
    plot: {
      unit: 'µs of processor time, without the message',
      x: 'interactions',
      points: curve.map(({ count, way, client }) => [count, client.median - way.median]),
    },
  },
  {
    title: 'An event to many listeners',
    about: 'In Node, delivered by a function: µs of processor time for each listener.',
    columns: ['listeners', 'a loop over functions', '@scapi/client', 'beyond the loop'],
    rows: fans.map(({ listeners, loop, client }) => [
      listeners.toLocaleString('en'),
      spread(loop),
      spread(client),
      figure(client.median - loop.median),
    ]),
  },
]);
