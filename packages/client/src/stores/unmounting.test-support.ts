import { STORE_UNMOUNT_DELAY } from 'nanostores';

/**
 * Takes over the one timer of nanostores, by which a store unmounts a while after its last listener
 * left, until `restore` is called.
 */
export function holdUnmounting() {
  const original = globalThis.setTimeout;
  let held: (() => void)[] = [];
  const replacement = (task: () => void, delay?: number, ...rest: unknown[]): unknown =>
    delay === STORE_UNMOUNT_DELAY ? held.push(task) : original(task, delay, ...rest);
  globalThis.setTimeout = Object.assign(replacement, original) as typeof setTimeout;

  return {
    /** Lets the time pass; a store that unmounts can be the last listener of another one. */
    pass: () => {
      while (held.length > 0) {
        const due = held;
        held = [];
        for (const task of due) task();
      }
    },
    restore: () => {
      globalThis.setTimeout = original;
    },
  };
}
