import { forEachRequest } from '@scapi/client/link.js';
import type { ServiceClientApi, ServiceNamespaces } from './service-client-api.js';

/**
 * Makes the functions of all namespaces from the protocol's signatures. Each takes the parameters of
 * its request, then the callbacks. The first function among the arguments is `done`, so callbacks may
 * also follow when optional parameters are left out.
 */
export const createNamespaceFunctions = (
  send: ServiceClientApi['sendMessage'],
): ServiceNamespaces =>
  forEachRequest((request, count) => (...values: unknown[]): void => {
    const early = values.slice(0, count).findIndex((value) => typeof value === 'function');
    const given = early < 0 ? count : early;
    const parameters = Array.from({ length: count }, (_, index) =>
      index < given ? (values[index] ?? null) : null,
    );
    const [done, fail] = values.slice(given) as Parameters<typeof send> extends [
      unknown,
      ...infer Callbacks,
    ]
      ? Callbacks
      : never;
    send(count > 0 ? { request, parameters } : { request }, done, fail);
  }) as unknown as ServiceNamespaces;
