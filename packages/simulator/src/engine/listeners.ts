import { guarded } from './report-error.js';

/** The callbacks that follow the changes of one thing. */
export interface Listeners {
  /** Adds a callback, also one that is there already; returns the function that removes it. */
  add(listener: () => void): () => void;
  /**
   * Calls every listener, in the order in which they were added. An error of one is reported once
   * and keeps neither the other listeners nor the caller from going on.
   */
  notify(): void;
  /** Removes all of them. */
  clear(): void;
}

/** Makes an empty set of listeners. */
export function createListeners(): Listeners {
  const entries = new Set<{ readonly listener: () => void }>();
  return {
    add(listener) {
      const entry = { listener };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    notify() {
      for (const entry of [...entries]) {
        if (entries.has(entry)) guarded(entry.listener);
      }
    },
    clear() {
      entries.clear();
    },
  };
}
