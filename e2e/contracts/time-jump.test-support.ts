/**
 * Long waits in no time: a timer of two seconds or more fires only when the test jumps over its time,
 * on a slow machine as on a fast one. Shorter ones, frames and the keyboard work as always.
 */
import { settle } from './settle.test-support.js';

/** Timers of so many milliseconds and more are held. */
const LONG = 2_000;

/** Jumps over time. */
export interface TimeJumps {
  /** Milliseconds to jump over; what falls due on the way happens in order. */
  readonly jump: (milliseconds: number) => Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const { setTimeout, clearTimeout } = globalThis;
const dateNow = Date.now;
const performanceNow = performance.now;

/** Holds long timers from now on. */
export function startTimeJumps(): TimeJumps & { readonly stop: () => void } {
  const held = new Map<number, Timer>();
  // Far from the identifiers of real timers.
  let last = 2e9;
  let skipped = 0;
  const now = (): number => performanceNow.call(performance) + skipped;

  Object.assign(globalThis, {
    setTimeout(task: () => void, delay = 0, ...values: unknown[]) {
      if (delay < LONG) return setTimeout(task, delay, ...values);
      held.set(++last, { at: now() + delay, run: task.bind(undefined, ...(values as [])) });
      return last;
    },
    clearTimeout(id?: number) {
      if (id === undefined || !held.delete(id)) clearTimeout(id);
    },
  });
  Date.now = () => dateNow() + skipped;
  performance.now = now;

  const nextBefore = (end: number): [number, Timer] | undefined =>
    [...held].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];

  return {
    jump: async (milliseconds) => {
      await settle();
      const end = now() + milliseconds;
      for (let next = nextBefore(end); next; next = nextBefore(end)) {
        const [id, { at, run }] = next;
        held.delete(id);
        skipped += Math.max(0, at - now());
        run();
        await settle();
      }
      skipped += Math.max(0, end - now());
    },
    stop: () => {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Date.now = dateNow;
      performance.now = performanceNow;
    },
  };
}

/** Holds long timers during each test of the suite. */
export function useTimeJumps(): TimeJumps {
  let time: ReturnType<typeof startTimeJumps>;
  beforeEach(() => {
    time = startTimeJumps();
  });
  afterEach(() => time.stop());
  return { jump: (milliseconds) => time.jump(milliseconds) };
}
