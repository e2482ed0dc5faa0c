import { isRecord, isString } from '@scapi/protocol';
import type { JsonPath } from '../json/json-source.js';

/** Tells of a problem at a place. */
export type Report = (path: JsonPath, reason: string) => void;

/** Looks at an untrusted value and reports what is wrong with it. */
export type Check = (value: unknown, path: JsonPath, report: Report) => void;

/** Passes what the test passes; the words say what it should have been. */
export const is =
  (test: (value: unknown) => boolean, words: string): Check =>
  (value, path, report) => {
    if (!test(value)) report(path, `${String(path.at(-1))} must be ${words}`);
  };

/** Any text. */
export const text = is(isString, 'a text');
/** A time span. */
export const milliseconds = is(
  (value) => typeof value === 'number' && value >= 0,
  'a number of milliseconds, 0 or more',
);
/** `true` or `false`. */
export const flag = is((value) => typeof value === 'boolean', 'true or false');
/** What `as` gives. */
export const label = is(
  (value) => isString(value) && /^[A-Za-z]\w*$/.test(value),
  'a name: a letter, then letters, digits or _',
);

/** An object with these members and no others. */
export const members =
  (
    required: Readonly<Record<string, Check>>,
    optional: Readonly<Record<string, Check>> = {},
  ): Check =>
  (value, path, report) => {
    if (!isRecord(value))
      return report(path, `${String(path.at(-1) ?? 'a scenario')} must be an object`);
    for (const name of Object.keys(required)) {
      if (!Object.hasOwn(value, name)) report(path, `${name} is missing`);
    }
    const known = new Map([...Object.entries(required), ...Object.entries(optional)]);
    for (const [name, member] of Object.entries(value)) {
      const check = known.get(name);
      if (check) check(member, [...path, name], report);
      else
        report(
          [...path, name],
          `${name} is not known here; known are ${[...known.keys()].join(', ')}`,
        );
    }
  };

/** A list, each element of which passes the check. */
export const list =
  (element: Check): Check =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, `${String(path.at(-1))} must be a list`);
    for (const [index, member] of (value as unknown[]).entries())
      element(member, [...path, index], report);
  };
