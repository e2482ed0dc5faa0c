import { isRecord } from '@scapi/protocol';

/** Objects compared at most in one go: what a cyclic or endless value holds beyond counts as changed. */
const PATIENCE = 2_000;

/**
 * Returns `next`, with every part that equals the same part of `previous` replaced by the latter:
 * what did not change keeps its identity, so its readers are spared. Elements of a list are the same
 * part when their identifiers are equal, wherever they stand.
 */
export function reuse<T>(previous: unknown, next: T, patience = { left: PATIENCE }): T {
  if (Object.is(previous, next)) return next;
  const reuseParts =
    Array.isArray(previous) && Array.isArray(next)
      ? reuseElements
      : isPlain(previous) && isPlain(next)
        ? reuseMembers
        : undefined;
  return reuseParts && patience.left-- > 0
    ? (reuseParts(previous as never, next as never, patience) as T)
    : next;
}

function reuseElements(
  previous: readonly unknown[],
  next: readonly unknown[],
  patience: { left: number },
): readonly unknown[] {
  const known = new Map(previous.map((one, index) => [idOf(one) ?? index, one]));
  const list = next.map((one, index) => reuse(known.get(idOf(one) ?? index), one, patience));
  const isSame = list.every((one, index) => Object.is(one, previous[index]));
  return isSame && list.length === previous.length ? previous : list;
}

function reuseMembers(
  previous: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
  patience: { left: number },
): Readonly<Record<string, unknown>> {
  const before = new Map(Object.entries(previous));
  const members = Object.entries(next).map(
    ([key, value]) => [key, reuse(before.get(key), value, patience)] as const,
  );
  const isSame = members.every(([key, value]) => before.has(key) && Object.is(value, before.get(key)));
  // Defines each member, never assigns: a key may be called __proto__.
  return isSame && members.length === before.size ? previous : Object.fromEntries(members);
}

/** Dates, maps and the like have a content that their members do not show. */
const isPlain = (value: unknown): boolean =>
  isRecord(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

const idOf = (value: unknown): unknown =>
  isRecord(value) &&
  (value['interactionId'] ?? value['caseId'] ?? value['id'] ?? value['name'] ?? value['media']);
