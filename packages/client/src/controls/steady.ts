import { isRecord } from '@scapi/protocol';
import { computed, type ReadableAtom } from 'nanostores';

/** Values of stores, in the order of the stores. */
type Values<Stores extends readonly ReadableAtom[]> = {
  [Index in keyof Stores]: Stores[Index] extends ReadableAtom<infer Value> ? Value : never;
};

/**
 * Computes a value from stores and keeps the previous one while its members are the same, so that
 * listeners are woken by what they show and by nothing else.
 */
export function steady<const Stores extends readonly ReadableAtom[], Value>(
  stores: Stores,
  derive: (...values: Values<Stores>) => Value,
): ReadableAtom<Value> {
  let latest: { readonly value: Value } | undefined;
  return computed([...stores], (...values: unknown[]): Value => {
    const next = derive(...(values as Values<Stores>));
    latest = latest && isSame(latest.value, next) ? latest : { value: next };
    return latest.value;
  });
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
    const kept = entries.map((entry) => {
      const before = latest.get(keyOf(entry));
      return before !== undefined && isSame(before, entry) ? before : entry;
    });
    latest = new Map(kept.map((entry) => [keyOf(entry), entry]));
    return kept;
  };
}

/** True when two plain values are equal, or have equal members, lists compared by their elements. */
function isSame(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return isSameList(left, right);
  if (!isRecord(left) || !isRecord(right)) return Object.is(left, right);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => {
      if (!Object.hasOwn(right, key)) return false;
      const [a, b] = [left[key], right[key]];
      return Array.isArray(a) && Array.isArray(b) ? isSameList(a, b) : Object.is(a, b);
    })
  );
}

const isSameList = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((one, index) => Object.is(one, right[index]));
