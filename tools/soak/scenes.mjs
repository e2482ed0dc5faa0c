// The scenes of the soak. Each lives for a while with the random life of the simulator's own tests, and is then closed.
import { createTestDesktop } from '@scapi/simulator/testing';
import {
  attachApplication,
  createStage,
  EVENTS,
} from '../../packages/simulator/src/engine/application.test-support.ts';
import { createRandom } from '../../packages/simulator/src/engine/random.ts';
import { liveAtRandom } from '../../packages/simulator/src/engine/random-life.test-support.ts';
import { createRestless, openClient } from './application.mjs';
import { countResources, weighHeap } from './scales.mjs';

const INIT = { logLimit: 300, farEnd: { answerAfter: 900 } };
/** How many samples a scene takes. */
const SAMPLES = 40;
const FAULTS = [
  { kind: 'delay', on: '*', delay: 50, probability: 0.1 },
  { kind: 'duplicate', on: '*', probability: 0.05 },
  { kind: 'refuse', on: 'interaction.setUserData', probability: 0.1 },
  { kind: 'drop', on: 'event:*', probability: 0.02 },
  // Asked by the clients alone: the raw application waits for its answers for ever.
  ...['agent.get', 'agent.getStateList', 'interaction.getInteractions', 'media.getMediaList'].map(
    (on) => ({ kind: 'drop', on, what: 'answer', probability: 0.05 }),
  ),
];
const macrotask = () => new Promise((resolve) => setImmediate(resolve));
const subscriptionsOf = ({ state }) =>
  state.frames.reduce((sum, { subscriptions }) => sum + subscriptions.length, 0);

/** The engine alone, in manual time: hours in seconds. */
export async function engineAlone({ minutes, seed }) {
  const stage = await createStage(INIT);
  const { clock, desktop } = stage;
  const duration = minutes * 60_000;
  const samples = [];
  await liveAtRandom(
    stage,
    duration,
    (time) => {
      if (time % (duration / SAMPLES) !== 0) return;
      const subscriptions = subscriptionsOf(desktop);
      samples.push({ heap: weighHeap(), timers: clock.pending, subscriptions });
    },
    seed,
  );
  desktop.close();
  return { samples, left: { timers: clock.pending } };
}

/** Puts timers and time of this process onto a clock; returns the function that puts them back. */
function liveBy(clock) {
  const { setTimeout, clearTimeout } = globalThis;
  const { now } = Date;
  globalThis.setTimeout = (task, delay = 0, ...values) =>
    clock.schedule(() => task(...values), delay);
  globalThis.clearTimeout = (timer) => clock.cancel(timer);
  Date.now = () => clock.now();
  return () => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = now;
  };
}

/** A raw application for the random life, and beside it clients: one that stays, others that come and go. */
async function lifeWithClients({ desktop, clock, connect, duration, seed, pause, timers }) {
  const app = attachApplication(desktop);
  void app.subscribe(...EVENTS);
  for (const fault of FAULTS) desktop.faults.add(fault);
  const random = createRandom(seed);
  const number = (below) => Math.floor(random.next() * below);

  const newcomer = () => {
    const connection = connect();
    const client = openClient(connection.port);
    const restless = createRestless(client, number);
    return {
      act: restless.act,
      close() {
        restless.close();
        client.close();
        connection.close();
      },
    };
  };
  const resident = newcomer();
  let guest = newcomer();
  const samples = [];
  await liveAtRandom(
    { app, desktop, clock },
    duration,
    async (time) => {
      resident.act();
      guest.act();
      if (time % 20_000 === 0) {
        guest.close();
        guest = newcomer();
      }
      await pause();
      if (time % (duration / SAMPLES) !== 0) return;
      const subscriptions = subscriptionsOf(desktop);
      const ports = countResources('MessagePort');
      samples.push({ heap: weighHeap(), timers: timers(), subscriptions, ports });
    },
    seed,
  );
  resident.close();
  guest.close();
  app.frame.close();
  return samples;
}

/** Desktop and clients in one manual time: what takes ten seconds takes none. */
export async function clientsInManualTime({ minutes, seed }) {
  const world = createTestDesktop({ ...INIT, clock: 'manual' });
  const { clock, desktop, connect } = world;
  const putBack = liveBy(clock);
  try {
    const samples = await lifeWithClients({
      ...{ desktop, clock, connect, seed },
      duration: minutes * 60_000,
      // A request and its answer cross.
      pause: async () => {
        for (let turn = 0; turn < 3; turn += 1) await macrotask();
      },
      timers: () => clock.pending,
    });
    world.close();
    // Stores let go of the desktop a second after their last listener.
    clock.advance(30_000);
    await macrotask();
    const left = { timers: clock.pending, ports: countResources('MessagePort') };
    return { samples, left: { ...left, frames: desktop.state.frames.length } };
  } finally {
    putBack();
  }
}

/**
 * The same by the machine's own clock and timers, as fast as it goes: toasts and time-outs that last
 * seconds pile up by the dozen, more when the machine is busy.
 */
export async function clientsInRealTime({ seconds, seed }) {
  const step = 5;
  const world = createTestDesktop({ ...INIT, clock: 'real' });
  const { clock, desktop, connect } = world;
  const pause = (milliseconds = step) => new Promise((done) => setTimeout(done, milliseconds));
  const samples = await lifeWithClients({
    ...{ desktop, connect, seed, pause },
    // Time passes by itself here.
    clock: { ...clock, advance: () => undefined },
    // A step of random life is 100 ms by its own account.
    duration: (seconds * 1_000 * 100) / step,
    timers: () => countResources('Timeout'),
  });
  world.close();
  // Stores let go a second after their last reader, one after the other.
  await pause(10_000);
  const left = { timers: countResources('Timeout'), ports: countResources('MessagePort') };
  return { samples, left: { ...left, frames: desktop.state.frames.length }, noise: 3 };
}
