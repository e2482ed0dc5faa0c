import { readFile } from 'node:fs/promises';
import { JsonSyntaxError, readJson } from '../json/json-source.js';
import { UsageError } from './usage-error.js';

/**
 * Reads a JSON file that an option names.
 *
 * @throws UsageError when there is no such file, or with the place where it is no JSON.
 */
export async function readSource(
  option: string,
  file: string,
): Promise<ReturnType<typeof readJson>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--${option} ${file}: no such file, or it cannot be read.`);
  });
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, column } = error.position;
    throw new UsageError(`${file}:${String(line)}:${String(column)}: ${error.message}`);
  }
}
