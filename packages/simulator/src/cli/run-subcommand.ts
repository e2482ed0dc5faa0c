import { mkdir } from 'node:fs/promises';
import type { ParseArgsConfig } from 'node:util';
import { parseWords } from './parse-words.js';
import { orUsage, UsageError } from './usage-error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Runs a command of the program: reads its words, answers `--help`, and prints the user's mistakes.
 *
 * @param words - What the user typed after the command's name.
 * @param help - The text of `--help`.
 * @param options - Its options, `--help` apart.
 * @param run - Does the work.
 */
export const runSubcommand = <const Own extends Options, Result>(
  words: readonly string[],
  help: string,
  options: Own,
  run: (words: ReturnType<typeof parseWords<Own>>) => Promise<Result>,
): Promise<Result | undefined> =>
  orUsage(async () => {
    // Apart from the rest, so that the types of the command's own options stay what they are.
    if (words.some((word) => word === '--help' || word === '-h')) {
      process.stdout.write(help);
      return undefined;
    }
    return run(parseWords(words, options));
  });

/**
 * Makes the folder that `--out` names, and writes into it.
 *
 * @throws UsageError when that cannot be done.
 */
export async function writeInto(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await write();
  } catch (error) {
    throw new UsageError(
      `--out ${folder}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
