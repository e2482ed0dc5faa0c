/**
 * Time that passes by itself, and only when nothing else is left to do: first every message that is
 * on its way arrives, then the next timer fires. So a time-out, a delay and a pause happen in the
 * order of their length on every machine, and none of them takes real time.
 *
 * Only for what one page does by itself: time also passes while a key press, a frame or a file is on
 * its way from the browser.
 */
import { settle } from './settle.test-support.js';

interface Timer {
  readonly run: () => void;
  /** Milliseconds from one run to the next; `undefined`: it runs once. */
  readonly interval: number | undefined;
  at: number;
}

const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
const dateNow = Date.now;
const performanceNow = performance.now;

/** Time that passes by itself, in place of the timers and the clocks of the page. */
export interface VirtualTime {
  /** Lets timers fire for so many milliseconds more, then gives the page its own time back. */
  readonly stop: () => Promise<void>;
}

export function startVirtualTime(): VirtualTime {
  const timers = new Map<number, Timer>();
  const began = { date: dateNow(), performance: performanceNow.call(performance) };
  let passed = 0;
  // Far from the identifiers of real timers.
  let last = 1e9;
  let isPassing = false;
  let end = Infinity;

  const next = (): [number, Timer] | undefined => {
    let found: [number, Timer] | undefined;
    for (const entry of timers) if (!found || entry[1].at < found[1].at) found = entry;
    return found;
  };

  const pass = async (): Promise<void> => {
    if (isPassing) return;
    isPassing = true;
    for (;;) {
      await settle();
      const due = next();
      if (!due || due[1].at > end) break;
      const [id, timer] = due;
      passed = timer.at;
      if (timer.interval === undefined) timers.delete(id);
      else timer.at += Math.max(timer.interval, 1);
      try {
        timer.run();
      } catch (error) {
        // As with a timer of the page: the others fire all the same.
        reportError(error);
      }
    }
    isPassing = false;
  };

  const start = (
    isRepeated: boolean,
    task: (...values: unknown[]) => void,
    delay: number | undefined,
    values: unknown[],
  ): number => {
    const wait = Math.max(0, Number(delay) || 0);
    const interval = isRepeated ? wait : undefined;
    timers.set(++last, { run: () => task(...values), interval, at: passed + wait });
    void pass();
    return last;
  };
  const stopTimer = (real: (id?: number) => void) => (id?: number) => {
    if (id !== undefined && !timers.delete(id)) real(id);
  };

  Object.assign(globalThis, {
    setTimeout: (task: () => void, delay?: number, ...values: unknown[]) =>
      start(false, task, delay, values),
    setInterval: (task: () => void, delay?: number, ...values: unknown[]) =>
      start(true, task, delay, values),
    clearTimeout: stopTimer(clearTimeout),
    clearInterval: stopTimer(clearInterval),
  });
  Date.now = () => began.date + passed;
  performance.now = () => began.performance + passed;

  return {
    stop: async () => {
      // Stores unmount a second after their last listener has left.
      end = passed + 2_000;
      await pass();
      while (isPassing) await settle();
      Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
      Date.now = dateNow;
      performance.now = performanceNow;
    },
  };
}

/** Lets time pass by itself during each test of the suite. */
export function useVirtualTime(): void {
  let time: VirtualTime;
  beforeEach(() => {
    time = startVirtualTime();
  });
  afterEach(() => time.stop());
}
