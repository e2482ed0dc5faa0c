/** Names a scheduled task, so that it can be canceled. */
export type TimerId = number;

/** The time a desktop lives in: everything that takes time goes through it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `task` once, `delay` milliseconds from now. */
  schedule(task: () => void, delay: number): TimerId;
  /** Forgets a scheduled task. One that ran or was canceled before is no error. */
  cancel(timer: TimerId | undefined): void;
  /** Runs `task` once the action that goes on now has ended. Default: in the next microtask. */
  defer?(task: () => void): void;
}

/** A clock that moves only when `advance` is called. */
export interface ManualClock extends Clock {
  /** Number of tasks that wait for their time. */
  readonly pending: number;
  /** When the next task is due, in milliseconds since 1970; `undefined` when none waits. */
  readonly nextAt: number | undefined;
  /** Moves on by `milliseconds` and runs what falls due on the way, in order of time. */
  advance(milliseconds: number): void;
  /**
   * Moves on until no task waits.
   *
   * @throws Error after 10,000 tasks: something schedules itself for ever.
   */
  runAll(): void;
}

/** Makes the clock of the machine. */
export function createRealClock(): Clock {
  const timers = new Map<TimerId, ReturnType<typeof setTimeout>>();
  let last = 0;
  return {
    now: () => Date.now(),
    schedule(task, delay) {
      const id = ++last;
      const timer = setTimeout(() => {
        timers.delete(id);
        task();
      }, delay);
      timers.set(id, timer);
      return id;
    },
    cancel(id) {
      if (id === undefined) return;
      clearTimeout(timers.get(id));
      timers.delete(id);
    },
  };
}

/** Where a manual clock begins. */
export interface ManualClockOptions {
  /** Milliseconds since 1970. Default 2024-01-01T00:00:00Z. */
  readonly start?: number;
}

const RUN_ALL_LIMIT = 10_000;

/** Makes a clock for tests, simulations and reproducible runs. */
export function createManualClock({
  start = Date.UTC(2024, 0, 1),
}: ManualClockOptions = {}): ManualClock {
  const tasks = new Map<TimerId, { readonly at: number; readonly task: () => void }>();
  let now = start;
  let last = 0;

  function next(): [TimerId, number] | undefined {
    let found: [TimerId, number] | undefined;
    for (const [id, { at }] of tasks) if (!found || at < found[1]) found = [id, at];
    return found;
  }

  function runNext(until: number): boolean {
    const due = next();
    if (!due || due[1] > until) return false;
    const [id, at] = due;
    const entry = tasks.get(id);
    tasks.delete(id);
    now = Math.max(now, at);
    entry?.task();
    return true;
  }

  return {
    get pending() {
      return tasks.size;
    },
    get nextAt() {
      return next()?.[1];
    },
    now: () => now,
    schedule(task, delay) {
      const id = ++last;
      tasks.set(id, { at: now + Math.max(0, delay), task });
      return id;
    },
    cancel(id) {
      if (id !== undefined) tasks.delete(id);
    },
    advance(milliseconds) {
      const until = now + milliseconds;
      while (runNext(until));
      now = until;
    },
    runAll() {
      for (let count = 0; runNext(Infinity); count += 1) {
        if (count >= RUN_ALL_LIMIT) throw new Error('runAll: 10,000 tasks ran and more wait');
      }
    },
  };
}
