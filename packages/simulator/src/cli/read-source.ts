import { readFile } from 'node:fs/promises';
import { problemsOf, type AnySchema } from '../engine/validation.js';
import { JsonSyntaxError, readJson, type JsonSource, type Position } from '../json/json-source.js';
import { UsageError } from './usage-error.js';

/** A mistake in a file, reported with its place. */
export const mistakeAt = (file: string, { line, column }: Position, reason: string): UsageError =>
  new UsageError(`${file}:${String(line)}:${String(column)}: ${reason}`);

/**
 * Reads a file that the user named.
 *
 * @param named - How the message calls it: the option, and the file.
 * @throws UsageError when it cannot be read.
 */
export const readText = (file: string, named: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${named}: no such file, or it cannot be read.`);
  });

/**
 * Reads a JSON file that an option names.
 *
 * @throws UsageError when there is no such file, or with the place where it is no JSON.
 */
export async function readSource(option: string, file: string): Promise<JsonSource> {
  const text = await readText(file, `--${option} ${file}`);
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw mistakeAt(file, error.position, error.message);
  }
}

/**
 * Checks what a file holds.
 *
 * @param what - What the file is to hold, for the message.
 * @throws UsageError with the place of the first mistake.
 */
export function assertHolds(
  { value, positionOf }: JsonSource,
  file: string,
  schema: AnySchema,
  what: string,
): void {
  const [problem] = problemsOf(schema, value, what);
  if (problem) throw mistakeAt(file, positionOf(problem.path), problem.reason);
}
