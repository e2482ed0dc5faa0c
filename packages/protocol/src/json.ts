/** A value that survives both structured clone and JSON. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Data attached to an interaction: keys to values, where a value may itself be an object.
 *
 * The content comes from customers, routing and other applications. Treat every key as data:
 * read with `Object.hasOwn`, never merge it into something else.
 *
 * @see Protocol reference, section 5, `Interaction.userData`.
 */
export type UserData = Readonly<Record<string, unknown>>;

/**
 * Known values that a desktop may add to: editors complete the known ones, and code that switches
 * on them must have a default branch.
 */
export type Open<Known extends string> = Known | (string & Record<never, never>);

/**
 * True for an object of names and values: not `null`, no array, no `Date`, no `Map`. Its members
 * are still unknown.
 */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** True for a string, including the empty one. */
export const isString = (value: unknown): value is string => typeof value === 'string';

/** True for an array without holes, each element of which passes `isElement`. */
export const isArrayOf =
  <T>(isElement: (value: unknown) => value is T) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.findIndex((one) => !isElement(one)) < 0; // `every` skips holes.
