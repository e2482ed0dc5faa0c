import { isRecord, isString } from '@scapi/protocol';
import { REDACTED } from './trace.js';

/**
 * Is a value of now what was recorded? Both count as JSON, which a trace has been through: what is
 * `undefined` may be missing or `null`. A redacted text may have been any.
 */
export function resembles(recorded: unknown, now: unknown): boolean {
  if (recorded === undefined || recorded === null) return now === undefined || now === null;
  if (recorded === REDACTED) return now !== undefined;
  if (isString(recorded)) return isString(now) && (recorded === now || recorded.includes(REDACTED));
  if (Array.isArray(recorded)) {
    return Array.isArray(now) && allResemble(recorded, now, range(recorded.length, now.length));
  }
  if (isRecord(recorded)) {
    return (
      isRecord(now) && allResemble(recorded, now, [...Object.keys(recorded), ...Object.keys(now)])
    );
  }
  return recorded === now;
}

const allResemble = (recorded: object, now: object, keys: readonly string[]): boolean =>
  keys.every((key) => resembles(own(recorded, key), own(now, key)));

const own = (value: object, key: string): unknown =>
  Object.hasOwn(value, key) ? (Reflect.get(value, key) as unknown) : undefined;

const range = (...lengths: readonly number[]): readonly string[] =>
  Array.from({ length: Math.max(...lengths) }, (_, index) => String(index));
