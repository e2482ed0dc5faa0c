/**
 * How values from outside are checked: faults, dialects, scenarios. One schema says what a value
 * must be; the complaints about it are sentences that begin with the member's name.
 */
import * as v from 'valibot';
import { DesktopRefusal } from './refusal.js';

/** The way from the top of a value to one of its members. */
export type ValuePath = readonly (string | number)[];

/** Something that keeps a value from being what it should be. */
export interface Problem {
  /** Where it is, for example `['steps', 2, 'do']`. */
  readonly path: ValuePath;
  readonly reason: string;
}

/** A schema of any kind, without its types. */
export type AnySchema = v.GenericSchema;

/** Any text. */
export const text = v.string('must be a text');

/** `true` or `false`. */
export const flag = v.boolean('must be true or false');

/** A time span. */
export const milliseconds = atLeastZero('must be a number of milliseconds, 0 or more');

/** A finite number of 0 or more; `words` say so in a complaint. */
export function atLeastZero(words: string) {
  return v.pipe(v.number(words), v.finite(words), v.minValue(0, words));
}

/** The complaint about a value that is none of these. */
export const mustBeOneOf = (values: readonly unknown[]): string =>
  `must be one of ${values.map((each) => JSON.stringify(each)).join(', ')}`;

/** One of these values. */
export const oneOf = <const Values extends readonly (string | number | boolean)[]>(
  values: Values,
): v.GenericSchema<Values[number]> =>
  // The type of picklist leaves out booleans, which it compares like anything else.
  v.picklist(
    values as readonly string[],
    mustBeOneOf(values),
  ) as v.GenericSchema as v.GenericSchema<Values[number]>;

/** An object with these members and no others. */
export const members = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected, received }) => {
    if (expected === 'never')
      return `is not known here; known are ${Object.keys(entries).join(', ')}`;
    return received === 'undefined' && expected !== 'Object' ? 'is missing' : 'must be an object';
  });

/**
 * Lists everything that is wrong with a value, in order of its members.
 *
 * @param subject - What the value itself is called in a complaint.
 */
export function problemsOf(schema: AnySchema, value: unknown, subject: string): readonly Problem[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map(({ path = [], message }) => {
    const keys = path.map(({ key }) => key as string | number);
    const needsSubject = /^(?:must be|is missing|is not known)/.test(message);
    return {
      path: keys,
      reason: needsSubject ? `${String(keys.at(-1) ?? subject)} ${message}` : message,
    };
  });
}

/**
 * Checks what an action of the engine is given.
 *
 * @throws DesktopRefusal that names the action and the first thing that is wrong.
 */
export function assertValid(
  action: string,
  schema: AnySchema,
  value: unknown,
  subject: string,
): void {
  const [problem] = problemsOf(schema, value, subject);
  if (problem) throw new DesktopRefusal(`${action}: ${problem.reason}`);
}
