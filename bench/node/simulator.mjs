// What a simulated desktop costs the processor in Node: to make, to add a call where there are others, to tell of events.
import { createTestDesktop } from '@scapi/simulator/testing';
import { interleave, figure, spread } from '../statistics.mjs';
import { cpuTime } from './cpu-time.mjs';
import { report } from './report.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const COUNTS = [1, 100, 1_000, 4_000];
const CALLS = 20;

const make = (desktops) =>
  cpuTime(desktops, async () => {
    for (let index = 0; index < desktops; index += 1) createTestDesktop().close();
  });

/** Measures a call more where there are so many; the calls of all rounds are few beside them. */
function prepareCall(count) {
  const { desktop } = createTestDesktop();
  for (let index = 0; index < count; index += 1) desktop.world.call({ ani: String(index) });
  return () =>
    cpuTime(CALLS, async () => {
      for (let index = 0; index < CALLS; index += 1) desktop.world.call({ ani: 'more' });
    });
}

/** An event that a subscribed application is sent, its way there included. */
async function event(events) {
  const { desktop, port, close } = createTestDesktop();
  const id = desktop.world.call({ ani: '1' });
  let heard = 0;
  const subscribed = new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => {
      if (data.event === 'interaction') heard += 1;
      else if (data.subscriptionId) resolve();
    });
  });
  port.start();
  port.postMessage({
    event: 'subscribe',
    data: 'interaction',
    referenceId: '1',
    userAgent: 'WWE Client',
    protocolVersion: 2,
  });
  await subscribed;
  const time = await cpuTime(events, async () => {
    for (let index = 0; index < events; index += 1)
      desktop.perform('interaction.setUserData', id, { version: String(index) });
    while (heard < events) await new Promise((resolve) => setImmediate(resolve));
  });
  close();
  return time;
}

const result = await interleave(
  {
    make: () => make(1_000),
    ...Object.fromEntries(COUNTS.map((count) => [count, prepareCall(count)])),
    event: () => event(3_000),
  },
  ROUNDS,
);
report([
  {
    title: 'The simulator',
    about: 'In Node: µs of processor time.',
    columns: ['', 'µs'],
    rows: [
      ['createTestDesktop, and close', spread(result.make)],
      ...COUNTS.map((count) => [
        `world.call() where there are ${count.toLocaleString('en')}`,
        spread(result[count]),
      ]),
      ['an event, its message included', spread(result.event)],
      ['events in a second of processor time', figure(1e6 / result.event.median)],
    ],
    plot: {
      unit: 'µs of processor time',
      x: 'calls that there are',
      points: COUNTS.map((count) => [count, result[count].median]),
    },
  },
]);
process.exit(0);
