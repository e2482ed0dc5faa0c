/**
 * Reads the answers to requests. Where the reference documents a result, another shape is an error.
 * Where it only infers one, what can be read is read: the desktop did what it was asked.
 */
import {
  readAs,
  readResult,
  type ParametersOf,
  type ReadOf,
  type RequestName,
} from '@scapi/protocol';
import type { Logger } from '../diagnostics/logger.js';
import { ScapiError } from '../errors.js';
import type { RequestOptions } from '../options.js';

/** Sends a request and resolves with its result. */
export interface ReadingRequester {
  <Name extends RequestName>(
    name: Name,
    parameters: ParametersOf<Name>,
    options?: RequestOptions,
  ): Promise<ReadOf<Name>>;
  (name: string, parameters: readonly unknown[], options?: RequestOptions): Promise<unknown>;
}

/** Makes the reader of answers; it says of each request once that the answer has another shape. */
export function createReader(log: Logger): (request: string, answer: unknown) => unknown {
  const told = new Set<string>();

  return (request, answer) =>
    readResult(request, answer, async (expected, isInferred) => {
      const problem = `${request}: the answer is no ${expected}.`;
      if (!isInferred) throw new ScapiError('PROTOCOL', problem, { request, cause: answer });
      if (!told.has(request)) log('warn', problem);
      told.add(request);
      try {
        const { readOtherShape } = await import('@scapi/protocol/other-shapes.js');
        return readOtherShape(expected, answer, readAs);
      } catch {
        return undefined; // The file could not be loaded.
      }
    });
}
