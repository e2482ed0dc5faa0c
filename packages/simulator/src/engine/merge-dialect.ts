import * as v from 'valibot';
import { DEFAULT_DIALECT, DIALECT_SWITCHES, type Dialect, type DialectName } from './dialect.js';
import { assertValid, oneOf } from './validation.js';

/** Choices for some of the switches. */
export const dialectSchema = v.strictObject(
  Object.fromEntries(
    Object.entries(DIALECT_SWITCHES).map(([name, { about, choices }]) => [
      name,
      v.optional(v.pipe(oneOf(choices), v.description(about))),
    ]),
  ),
  ({ expected, input }) =>
    expected === 'Object' ? 'must be an object' : `${String(input)} is no switch of the dialect`,
);

/**
 * Adds a change to a dialect; `undefined` takes a switch back to its default.
 *
 * @throws DesktopRefusal when it names a switch or a choice that there is not.
 */
export function mergeDialect(
  dialect: Dialect,
  change?: { readonly [Name in DialectName]?: Dialect[Name] | undefined },
): Dialect {
  if (change === undefined) return dialect;
  assertValid('dialect', dialectSchema, change, 'dialect');
  const values = Object.entries(change).map(([name, value]) => [
    name,
    value ?? DEFAULT_DIALECT[name as DialectName],
  ]);
  return { ...dialect, ...(Object.fromEntries(values) as Partial<Dialect>) };
}
