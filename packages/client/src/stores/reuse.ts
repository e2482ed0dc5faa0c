import { isRecord } from '@scapi/protocol';

/**
 * Returns `next`, with every part that equals the same part of `previous` replaced by the latter:
 * what did not change keeps its identity, so only its readers are spared.
 */
export function reuse<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(previous) && Array.isArray(next))
    return reuseIn(previous, next, [...next]) as T;
  if (isRecord(previous) && isRecord(next)) return reuseIn(previous, next, { ...next }) as T;
  return next;
}

function reuseIn(previous: object, next: object, copy: object): object {
  const keys = Object.keys(next);
  let isSame = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    const before: unknown = Object.hasOwn(previous, key) ? Reflect.get(previous, key) : undefined;
    const value = reuse<unknown>(before, Reflect.get(next, key));
    isSame &&= Object.hasOwn(previous, key) && Object.is(value, before);
    // Defines, never assigns: a key may be called __proto__.
    Object.defineProperty(copy, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return isSame ? previous : copy;
}
