import { signatureOf, SIGNATURES } from '@scapi/protocol';
import type { RequestOptions } from '../options.js';
import type { Requester } from './requester.js';
import type { ReadingRequester } from './results.js';

/**
 * Makes something for every request of the protocol, in an object of namespaces and methods.
 *
 * @param make - gets the name of the request and the number of its parameters.
 */
export const forEachRequest = <Made>(
  make: (request: string, parameterCount: number) => Made,
): Record<string, Record<string, Made>> =>
  mapValues(SIGNATURES, (methods, namespace) =>
    mapValues(methods, (_, method) => {
      const request = `${namespace}.${method}`;
      return make(request, signatureOf(request)?.parameters.length ?? 0);
    }),
  );

/**
 * Makes every method of every namespace: the parameters in wire order, then the options. An optional
 * parameter that is left out travels as `null`.
 */
export const createMethods = (
  request: Requester | ReadingRequester,
): Record<string, Record<string, (...values: unknown[]) => Promise<unknown>>> =>
  forEachRequest((name, count) => (...values) => {
    const options = values[count] as RequestOptions | undefined;
    // The list of the arguments becomes that of the parameters: it is not used by others. A length that is set
    // allocates, also where it stays what it was.
    if (values.length > count) values.length = count;
    for (let index = 0; index < count; index++) values[index] ??= null;
    return request(name, values, options);
  });

const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, key: string) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
