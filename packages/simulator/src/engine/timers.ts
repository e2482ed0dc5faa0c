import type { Clock } from './clock.js';

/** Tasks of one owner, which can all be canceled together. */
export interface Timers {
  /** Runs `task` after `delay` milliseconds; returns the function that cancels it. */
  after(delay: number, task: () => void): () => void;
  cancelAll(): void;
}

/** Makes timers on a clock. */
export function createTimers(clock: Clock): Timers {
  const active = new Set<() => void>();
  return {
    after(delay, task) {
      const timer = clock.schedule(() => {
        active.delete(cancel);
        task();
      }, delay);
      const cancel = () => {
        active.delete(cancel);
        clock.cancel(timer);
      };
      active.add(cancel);
      return cancel;
    },
    cancelAll() {
      for (const cancel of [...active]) cancel();
    },
  };
}
