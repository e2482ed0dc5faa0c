/**
 * Carries one request from the caller to the answer: check, wait for the desktop, wait for a turn
 * under the rate limit, send, read. Equal reads that are under way share one message; a command is
 * sent once and never again.
 */
import {
  checkParameters,
  isRequestName,
  type ParametersOf,
  type RequestName,
  type ResultOf,
} from '@scapi/protocol';
import type { Connection } from './connection/connection.js';
import { ScapiError } from './errors.js';
import type { RequestOptions } from './options.js';
import type { Broker } from './wire/broker.js';
import type { Pacer } from './wire/pacer.js';
import { readResult } from './wire/results.js';

/** Sends a request. See {@link ScapiClient.request}. */
export interface Requester {
  <Name extends RequestName>(
    name: Name,
    parameters: ParametersOf<Name>,
    options?: RequestOptions,
  ): Promise<ResultOf<Name>>;
  (name: string, parameters: readonly unknown[], options?: RequestOptions): Promise<unknown>;
}

export interface RequesterParts {
  readonly connection: Connection;
  readonly broker: Broker;
  readonly pacer: Pacer;
  readonly timeout: number;
  /** When the desktop was last heard, by `Date.now()`. */
  readonly lastHeard: () => number;
}

/** `outbound.getPreviewRecord` is no read: it fetches the next record. */
const READ = /\.(get(?!PreviewRecord)|is|amI)/;

export function createRequester({
  connection,
  broker,
  pacer,
  timeout,
  lastHeard,
}: RequesterParts): Requester {
  const reads = new Map<string, Promise<unknown>>();

  const perform = async (
    request: string,
    parameters: readonly unknown[],
    options: { readonly signal: AbortSignal | undefined; readonly timeout: number },
  ): Promise<unknown> => {
    const { signal } = options;
    await within(connection.ready(), options, () => {
      throw new ScapiError('UNAVAILABLE', `${request}: the desktop did not come back.`, {
        request,
      });
    });
    await pacer.turn(signal);
    const sentAt = Date.now();
    try {
      const message = parameters.length > 0 ? { request, parameters } : { request };
      const { data } = await broker.exchange(message, options);
      return readAnswer(request, data);
    } catch (error) {
      throw explain(error, request, sentAt);
    }
  };

  const explain = (error: unknown, request: string, sentAt: number): unknown => {
    if (!(error instanceof ScapiError)) return error;
    const { code, errorMessage } = error;
    if (code === 'TIMEOUT') {
      connection.doubt(lastHeard() > sentAt || pacer.isHeavy() ? 'rate-limited' : 'silent');
    }
    const services = connection.$allowedServices.get();
    return code === 'REFUSED' && services && !isServiceAllowed(services, request)
      ? new ScapiError('NOT_ALLOWED', error.message, { request, errorMessage })
      : error;
  };

  return (async (name: string, parameters: readonly unknown[], options: RequestOptions = {}) => {
    options.signal?.throwIfAborted();
    const problem = checkParameters(name, parameters);
    if (problem !== undefined) throw new ScapiError('INVALID_ARGUMENT', problem, { request: name });
    const limits = { signal: options.signal, timeout: options.timeout ?? timeout };
    if (!isRequestName(name) || !READ.test(name)) return perform(name, parameters, limits);

    const key = JSON.stringify([name, parameters, limits.timeout]);
    const shared =
      reads.get(key) ??
      perform(name, parameters, { ...limits, signal: undefined }).finally(() => reads.delete(key));
    reads.set(key, shared);
    return within(shared, limits);
  }) as Requester;
}

/** True when the list of `system.getAllowedServices` names the request, its namespace, or everything. */
export const isServiceAllowed = (services: readonly string[], request: string): boolean =>
  services.some(
    (service) =>
      service === request ||
      service === '*' ||
      (service.endsWith('.*') && request.startsWith(service.slice(0, -1))),
  );

function readAnswer(request: string, data: unknown): unknown {
  try {
    return readResult(request, data);
  } catch (cause) {
    throw new ScapiError('PROTOCOL', `${request}: the desktop's answer cannot be read.`, {
      request,
      cause,
    });
  }
}

/** Waits for `promise`, but no longer than the signal allows, nor than `timeout` ms if `late` is given. */
function within<T>(
  promise: Promise<T>,
  { signal, timeout }: { readonly signal: AbortSignal | undefined; readonly timeout: number },
  late?: () => never,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(signal?.reason as Error);
    };
    const timer =
      late &&
      setTimeout(() => {
        new Promise(late).catch(reject);
      }, timeout);
    signal?.addEventListener('abort', onAbort);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    });
  });
}
