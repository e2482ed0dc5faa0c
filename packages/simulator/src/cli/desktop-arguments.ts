import { DIALECT_SWITCHES, type Dialect, type DialectSwitch } from '../engine/dialect.js';
import { dialectSchema } from '../engine/merge-dialect.js';
import { assertHolds, readSource } from './read-source.js';
import { UsageError } from './usage-error.js';

/**
 * Reads each `--dialect`: `name=choice`, or a file of choices. What comes later counts.
 *
 * @throws UsageError with the switches or choices that there are, and the place in a file.
 */
export async function readDialect(words: readonly string[]): Promise<Partial<Dialect>> {
  let dialect: Partial<Dialect> = {};
  for (const word of words) {
    const part = word.endsWith('.json') ? await readDialectFile(word) : readChoice(word);
    dialect = { ...dialect, ...part };
  }
  return dialect;
}

async function readDialectFile(file: string): Promise<Partial<Dialect>> {
  const source = await readSource('dialect', file);
  assertHolds(source, file, dialectSchema, 'a dialect');
  return source.value as Partial<Dialect>;
}

function readChoice(pair: string): Partial<Dialect> {
  const switches = new Map<string, DialectSwitch>(Object.entries(DIALECT_SWITCHES));
  const [name, wanted] = splitPair('dialect', pair, 'name=choice, or the name of a .json file');
  const { choices } = switches.get(name) ?? {};
  if (!choices)
    throw new UsageError(
      `--dialect ${pair}: no such switch; there are ${[...switches.keys()].join(', ')}.`,
    );
  const choice = choices.find((one) => String(one) === wanted);
  if (choice === undefined)
    throw new UsageError(`--dialect ${pair}: choose one of ${choices.join(', ')}.`);
  return { [name]: choice };
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
