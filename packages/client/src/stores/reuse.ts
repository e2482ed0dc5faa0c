import { isRecord } from '@scapi/protocol';

/** Objects compared at most in one go: what a cyclic or endless value holds beyond counts as changed. */
const MOST_OBJECTS = 2_000;

/** Objects that a store holds. Of two of them, different ones differ; so they are not compared again. */
const held = new WeakSet();

/** Says that an object is what a store holds from now on. */
export function hold<T extends object>(one: T): T {
  held.add(one);
  return one;
}

/**
 * Returns `next`, with every part that equals the same part of `previous` replaced by the latter:
 * what did not change keeps its identity, so its readers are spared. Elements of a list are the same
 * part when their identifiers are equal, wherever they stand; one that is an element of `previous`
 * already is left alone.
 */
export function reuse<T>(previous: unknown, next: T, limit = { left: MOST_OBJECTS }): T {
  if (Object.is(previous, next) || held.has(next as object)) return next;
  const isList = Array.isArray(next);
  const isComparable = isList ? Array.isArray(previous) : isPlain(previous) && isPlain(next);
  if (!isComparable || limit.left-- <= 0) return next;

  const before = previous as Readonly<Record<string, unknown>>;
  const after = next as Readonly<Record<string, unknown>>;
  let elements: ReadonlySet<unknown> | undefined;
  let byId: ReadonlyMap<unknown, unknown> | undefined;
  let kept: object | undefined;
  const keys = Object.keys(after);
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const value = after[key];
    const isKnown = Object.hasOwn(before, key);
    const there = isKnown ? before[key] : undefined;
    let old = there;
    // Most often an element stands where it stood.
    const id = isList ? idOf(value) : key;
    if (isList && !Object.is(old, value) && (id === undefined || idOf(old) !== id)) {
      elements ??= new Set(Object.values(before));
      byId ??= new Map(Object.entries(before).map(([at, one]) => [idOf(one) ?? at, one]));
      old = elements.has(value) ? value : byId.get(id ?? key);
    }
    const one = reuse(old, value, limit);
    isSame &&= isKnown && Object.is(one, there);
    if (Object.is(one, value)) continue;
    kept ??= isList ? [...(next as unknown[])] : { ...after };
    // Defined, never assigned: a key may be called __proto__.
    Object.defineProperty(kept, key, { value: one });
  }
  return (isSame ? before : (kept ?? next)) as T;
}

/** Dates, maps and the like have a content that their members do not show. */
const isPlain = (value: unknown): boolean =>
  isRecord(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/** What identifies an element of a list; `undefined` where nothing does. */
export const idOf = (value: unknown): unknown => {
  if (!isRecord(value)) return undefined;
  const id =
    value['interactionId'] ?? value['caseId'] ?? value['id'] ?? value['name'] ?? value['media'];
  // An object identifies nothing: in the next message it is another one.
  return typeof id === 'object' ? undefined : id;
};
