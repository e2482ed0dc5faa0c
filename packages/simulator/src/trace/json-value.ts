import { isRecord } from '@scapi/protocol';
import { MAX_DEPTH } from '../json/json-source.js';

/**
 * Copies a message so that it can be written as JSON and read again. Structured clone carries more
 * than JSON does: a bigint becomes a text, a value inside itself `[circular]`, and what is nested
 * too deep to be read again `[nested too deep]`.
 *
 * @param depth - How deep the value may be nested.
 */
export const toJsonValue = (value: unknown, depth = MAX_DEPTH - 3): unknown =>
  copy(value, depth, []);

function copy(value: unknown, depth: number, ancestors: readonly unknown[]): unknown {
  if (typeof value === 'bigint') return String(value);
  const isList = Array.isArray(value);
  if (!isList && !isPlainRecord(value)) return value;
  if (ancestors.includes(value)) return '[circular]';
  if (depth === 0) return '[nested too deep]';
  const below = [...ancestors, value];
  if (isList) return value.map((member) => copy(member, depth - 1, below));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, copy(member, depth - 1, below)]),
  );
}

/** A Date and the like write themselves as JSON. */
const isPlainRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
