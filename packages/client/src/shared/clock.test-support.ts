/** A manual clock in the place of the global timers, `performance.now` and `Date.now`. */

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export interface TestClock {
  /** Number of timers that wait. */
  readonly timers: () => number;
  /** Moves on, firing what is due in order; what promises bring about in between is waited for. */
  readonly tick: (milliseconds: number) => Promise<void>;
  /** Sets the time of day forward or, with a negative value, back; timers are not affected. */
  readonly setTimeOfDay: (milliseconds: number) => void;
  readonly restore: () => void;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  now: Date.now,
  sinceStart: performance.now,
};

/** Lets messages of ports and windows arrive, one a turn and port, and promises settle. */
export async function settle(turns = 30): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}

/**
 * Installs the clock; call `restore` in `afterEach`.
 *
 * @param arrive - waits until all messages that are on their way have arrived.
 */
export function useTestClock(arrive: () => Promise<void> = settle): TestClock {
  const waiting = new Map<number, Timer>();
  // As in a page that has just loaded.
  let now = 0;
  let timeOfDay = Date.UTC(2024, 0, 1);
  // Far from the identifiers of real timers.
  let count = 1e9;

  Date.now = () => timeOfDay + now;
  performance.now = () => now;
  globalThis.setTimeout = ((
    run: (...values: unknown[]) => void,
    delay = 0,
    ...values: unknown[]
  ) => {
    waiting.set(++count, { at: now + delay, run: () => run(...values) });
    return count;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number | undefined) => {
    if (id !== undefined && !waiting.delete(id)) real.clearTimeout.call(globalThis, id);
  }) as typeof clearTimeout;

  return {
    timers: () => waiting.size,
    tick: async (milliseconds) => {
      const end = now + milliseconds;
      await arrive();
      for (;;) {
        const [next] = [...waiting]
          .filter(([, { at }]) => at <= end)
          .sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        const [id, { at, run }] = next;
        waiting.delete(id);
        now = Math.max(now, at);
        run();
        await arrive();
      }
      now = end;
    },
    setTimeOfDay: (milliseconds) => {
      timeOfDay += milliseconds;
    },
    restore: () => {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Date.now = real.now;
      performance.now = real.sinceStart;
    },
  };
}
