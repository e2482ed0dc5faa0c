/**
 * What the readers of untrusted values share. A desktop may leave a member out, send `null`, or a
 * number where the reference has a text: one slip of that kind must not lose a call.
 */
import { isRecord, isString } from './json.js';

/** Reads one member; `undefined` when the value is not of its type. */
export type Reader<T> = (value: unknown) => T | undefined;

type RequiredKey<T> = {
  [Key in keyof T]-?: object extends Pick<T, Key> ? never : Key;
}[keyof T];

/** A reader for every member that `T` demands. */
export type RequiredReaders<T> = {
  readonly [Key in RequiredKey<T>]: Reader<T[Key]>;
};

/** A reader for every member that `T` allows. */
export type OptionalReaders<T> = {
  readonly [Key in Exclude<keyof T, RequiredKey<T>>]-?: Reader<T[Key]>;
};

/**
 * Copies a record as a `T`. Members `T` does not name pass as they are; an optional one that
 * cannot be read is left out.
 *
 * @returns The copy, or `undefined` when the value is no record, a required member cannot be read,
 *   or reading throws (a getter or proxy does; no structured clone holds one).
 */
export const readRecord = <T extends object>(
  value: unknown,
  required: RequiredReaders<T>,
  optional: OptionalReaders<T>,
): T | undefined =>
  attempt(() => {
    if (!isRecord(value)) return undefined;
    const copy: Record<string, unknown> = { ...value };
    for (const readers of [required, optional] as Readonly<Record<string, Reader<unknown>>>[]) {
      for (const name in readers) {
        const member = readers[name]?.(copy[name]);
        if (member !== undefined) copy[name] = member;
        else if (readers === required) return undefined;
        else if (name in copy) Reflect.deleteProperty(copy, name);
      }
    }
    return copy as T;
  });

/** Runs `read`; `undefined` when it throws. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Reads a text; a number becomes one, for desktops that number what the reference spells. */
export const toText: Reader<string> = (value) =>
  isString(value) ? value : Number.isFinite(value) ? String(value) : undefined;

/** Reads an identifier: a text that is not empty. */
export const toId: Reader<string> = (value) => {
  const text = toText(value);
  return text === '' ? undefined : text;
};

/** Reads a boolean. */
export const toBoolean: Reader<boolean> = (value) =>
  typeof value === 'boolean' ? value : undefined;

/** Makes a reader of one of `values`. */
export const toOneOf =
  <T extends string>(values: readonly T[]): Reader<T> =>
  (value) =>
    values.find((one) => one === value);

/** Makes a reader of an array; elements that cannot be read are left out. */
export const toArrayOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? value.map(read).filter((one) => one !== undefined) : undefined;

/** Finds the machine name of a state, under whichever member the desktop sends it. */
export const stateNameIn = (record: Readonly<Record<string, unknown>>): string | undefined =>
  [record['mediaState'], record['state'], record['type']].find(isString);
