import { isRecord } from '@scapi/protocol';

/** Objects compared at most in one go: what a cyclic or endless value holds beyond counts as changed. */
const PATIENCE = 2_000;

/**
 * Returns `next`, with every part that equals the same part of `previous` replaced by the latter:
 * what did not change keeps its identity, so its readers are spared. Elements of a list are the same
 * part when their identifiers are equal, wherever they stand; one that is a part of `previous` already
 * is left alone.
 */
export function reuse<T>(previous: unknown, next: T, patience = { left: PATIENCE }): T {
  if (Object.is(previous, next)) return next;
  const isList = Array.isArray(next);
  const isComparable = isList ? Array.isArray(previous) : isPlain(previous) && isPlain(next);
  if (!isComparable || patience.left-- <= 0) return next;

  const before = previous as object;
  const partOf = ([key, value]: [string, unknown]): unknown =>
    (isList ? idOf(value) : undefined) ?? key;
  const known = new Map(Object.entries(before).map((member) => [partOf(member), member[1]]));
  const parts = new Set<unknown>(Object.values(before));
  const members = Object.entries(next as object) as [string, unknown][];
  let isSame = members.length === Object.keys(before).length;
  for (const member of members) {
    const [key, value] = member;
    const kept = (member[1] = parts.has(value)
      ? value
      : reuse(known.get(partOf(member)), value, patience));
    isSame &&= Object.hasOwn(before, key) && Object.is(kept, Reflect.get(before, key));
  }
  if (isSame) return before as T;
  // Defines each member, never assigns: a key may be called __proto__.
  return (isList ? members.map(([, value]) => value) : Object.fromEntries(members)) as T;
}

/** Dates, maps and the like have a content that their members do not show. */
const isPlain = (value: unknown): boolean =>
  isRecord(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

const idOf = (value: unknown): unknown => {
  if (!isRecord(value)) return undefined;
  const id =
    value['interactionId'] ?? value['caseId'] ?? value['id'] ?? value['name'] ?? value['media'];
  // An object identifies nothing: in the next message it is another one.
  return typeof id === 'object' ? undefined : id;
};
