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
  const own = (key: string): unknown => (Object.hasOwn(before, key) ? before[key] : undefined);
  let elements: ReadonlySet<unknown> | undefined;
  let byId: ReadonlyMap<unknown, unknown> | undefined;
  const members = Object.entries(next as object) as [string, unknown][];
  let isSame = members.length === Object.keys(before).length;
  for (const member of members) {
    const [key, value] = member;
    let old = own(key);
    if (isList && !Object.is(old, value)) {
      elements ??= new Set(Object.values(before));
      byId ??= new Map(Object.entries(before).map(([at, one]) => [idOf(one) ?? at, one]));
      old = elements.has(value) ? value : byId.get(idOf(value) ?? key);
    }
    member[1] = reuse(old, value, limit);
    isSame &&= Object.hasOwn(before, key) && Object.is(member[1], before[key]);
  }
  if (isSame) return before as T;
  // Defines each member, never assigns: a key may be called __proto__.
  return (isList ? members.map(([, value]) => value) : Object.fromEntries(members)) as T;
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
