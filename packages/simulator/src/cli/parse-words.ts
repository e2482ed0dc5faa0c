import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.js';

/**
 * Splits the words of a command into options and the rest.
 *
 * @throws UsageError for an option that is not there, or lacks its value.
 */
export function parseWords<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>> {
  try {
    return parseArgs<{ args: string[]; options: Options; allowPositionals: true }>({
      args: [...words],
      allowPositionals: true,
      options,
    });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${String(reason)}. Try scapi-simulator --help.`);
  }
}
