import { computed, type ReadableAtom } from 'nanostores';
import { reuse } from '../stores/reuse.js';

/** Values of stores, in the order of the stores. */
type Values<Stores extends readonly ReadableAtom[]> = {
  [Index in keyof Stores]: Stores[Index] extends ReadableAtom<infer Value> ? Value : never;
};

/**
 * Computes a value from stores and keeps of the previous one what has not changed, so that listeners
 * are woken by what they show and by nothing else. Data only: a store among it would be taken apart.
 */
export function steady<const Stores extends readonly ReadableAtom[], Value>(
  stores: Stores,
  derive: (...values: Values<Stores>) => Value,
): ReadableAtom<Value> {
  let latest: Value | undefined;
  return computed(
    [...stores],
    (...values: unknown[]): Value =>
      (latest = reuse(latest, derive(...(values as Values<Stores>)))),
  );
}

/**
 * Makes a function that hands on a list of entries, each in its previous identity if it has not
 * changed: an event about one entry wakes the readers of that one.
 *
 * @param keyOf - what tells entries apart.
 */
export function steadyEntries<Entry>(
  keyOf: (entry: Entry) => string,
): (entries: readonly Entry[]) => readonly Entry[] {
  let latest = new Map<string, Entry>();
  return (entries) => {
    const kept = entries.map((entry) => reuse(latest.get(keyOf(entry)), entry));
    latest = new Map(kept.map((entry) => [keyOf(entry), entry]));
    return kept;
  };
}
