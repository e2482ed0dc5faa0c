import { computed, type ReadableAtom } from 'nanostores';
import { reuse } from './reuse.js';

/** Values of stores, in the order of the stores. */
type Values<Stores extends readonly ReadableAtom[]> = {
  [Index in keyof Stores]: Stores[Index] extends ReadableAtom<infer Value> ? Value : never;
};

/**
 * Computes a value from stores. What did not change keeps its identity, so a listener is called only
 * when what it shows has changed. Data only: a store inside the value would be taken apart.
 */
export function derive<const Stores extends readonly ReadableAtom[], Value>(
  stores: Stores,
  compute: (...values: Values<Stores>) => Value,
): ReadableAtom<Value> {
  let latest: Value | undefined;
  return computed(
    [...stores],
    (...values: unknown[]): Value =>
      (latest = reuse(latest, compute(...(values as Values<Stores>)))),
  );
}
