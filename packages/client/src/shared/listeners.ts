import { report } from './report.js';

/** A list of listeners. */
export interface Listeners<Arguments extends readonly unknown[]> {
  /** Adds one, also one that is there already. Returns the function that removes it again. */
  readonly add: (listener: (...values: Arguments) => void) => () => void;
  /** Calls all that were there before the call and still are; what one throws is reported, and the others are called. */
  readonly call: (...values: Arguments) => void;
  readonly size: () => number;
  readonly clear: () => void;
}

export function createListeners<Arguments extends readonly unknown[]>(): Listeners<Arguments> {
  const entries = new Set<{ readonly listener: (...values: Arguments) => void }>();
  /** What the next call goes through; `undefined` after a change. */
  let latest: readonly { readonly listener: (...values: Arguments) => void }[] | undefined;

  return {
    add: (listener) => {
      const entry = { listener };
      entries.add(entry);
      latest = undefined;
      return () => {
        entries.delete(entry);
        latest = undefined;
      };
    },
    call: (...values) => {
      for (const entry of (latest ??= [...entries])) {
        try {
          if (entries.has(entry)) entry.listener(...values);
        } catch (error) {
          report(error);
        }
      }
    },
    size: () => entries.size,
    clear: () => {
      entries.clear();
      latest = undefined;
    },
  };
}
