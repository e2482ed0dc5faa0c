import { DIALECT_SWITCHES, type Dialect, type DialectSwitch } from '../engine/dialect.js';
import { UsageError } from './usage-error.js';

/**
 * Reads `name=choice` of each `--dialect`.
 *
 * @throws UsageError with the switches or choices that there are.
 */
export function readDialect(pairs: readonly string[]): Partial<Dialect> {
  const switches = new Map<string, DialectSwitch>(Object.entries(DIALECT_SWITCHES));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, wanted] = splitPair('dialect', pair, 'name=choice');
      const { choices } = switches.get(name) ?? {};
      if (!choices)
        throw new UsageError(
          `--dialect ${pair}: no such switch; there are ${[...switches.keys()].join(', ')}.`,
        );
      const choice = choices.find((one) => String(one) === wanted);
      if (choice === undefined)
        throw new UsageError(`--dialect ${pair}: choose one of ${choices.join(', ')}.`);
      return [name, choice];
    }),
  );
}

/**
 * Reads `code=label` of each `--reason`.
 *
 * @throws UsageError for one that is not of this form.
 */
export const readReasons = (
  pairs: readonly string[],
): readonly { readonly code: string; readonly label: string }[] =>
  pairs.map((pair) => {
    const [code, label] = splitPair('reason', pair, 'code=label, for example 20=Lunch');
    return { code, label };
  });

function splitPair(option: string, pair: string, form: string): readonly [string, string] {
  const [, before, after] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (before === undefined || after === undefined)
    throw new UsageError(`--${option} ${pair}: write ${form}.`);
  return [before, after];
}
