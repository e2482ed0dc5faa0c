import type { Clock, TimerId } from '../engine/clock.js';

/** A timer for one time, however far away it is. */
export interface DueTimer {
  /** Sets the time of the clock at which it is due, in place of the one before; `undefined`: none. */
  set(at: number | undefined): void;
  cancel(): void;
}

/** The longest that a timer of a browser waits. */
const MAX_DELAY = 2 ** 31 - 1;

/** Makes a timer that calls `onDue` when the time has come. */
export function createDueTimer(clock: Clock, onDue: () => void): DueTimer {
  let timer: TimerId | undefined;
  let dueAt: number | undefined;

  function set(at: number | undefined): void {
    if (at === dueAt) return;
    clock.cancel(timer);
    dueAt = at;
    if (at !== undefined)
      timer = clock.schedule(onTimer, Math.min(MAX_DELAY, Math.max(0, at - clock.now())));
  }

  function onTimer(): void {
    const at = dueAt;
    dueAt = undefined;
    if (at !== undefined && at > clock.now()) set(at);
    else onDue();
  }

  return {
    set,
    cancel() {
      clock.cancel(timer);
    },
  };
}
