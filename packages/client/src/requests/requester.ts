/**
 * Carries one request from the caller to the answer: check, send, wait. Equal reads that are under
 * way share one message; a command is sent once and never again.
 */
import {
  checkParameters,
  isReadRequest,
  type ParametersOf,
  type RequestName,
} from '@scapi/protocol';
import type { Connection } from '../link/connection.js';
import { ScapiError } from '../errors.js';
import { checkTimeout, type RequestOptions } from '../options.js';
import type { Limits, Outgoing, Reply } from '../link/broker.js';
import { settleOnce } from '../shared/settle-once.js';

/** Sends a request and resolves with the answer as it came. See {@link ScapiClient.request}. */
export interface Requester {
  <Name extends RequestName>(
    name: Name,
    parameters: ParametersOf<Name>,
    options?: RequestOptions,
  ): Promise<unknown>;
  (name: string, parameters: readonly unknown[], options?: RequestOptions): Promise<unknown>;
}

/** Sends a message and waits for its answer. */
export type Sender = (message: Outgoing, limits: Limits) => Promise<Reply>;

const LATE = 'The desktop did not come in time.';

interface SharedRead {
  readonly answer: Promise<unknown>;
  readonly controller: AbortController;
  readers: number;
}

export function createRequester(
  send: Sender,
  { $allowedServices, ready }: Pick<Connection, '$allowedServices' | 'ready'>,
  defaultTimeout: number,
  onSettled: (request: string) => void = () => undefined,
  read: (request: string, answer: unknown) => unknown = (_, answer) => answer,
): Requester {
  const reads = new Map<string, SharedRead>();

  const perform = async (
    request: string,
    parameters: readonly unknown[],
    limits: Limits,
  ): Promise<unknown> => {
    try {
      if (request === 'system.getAllowedServices' && !$allowedServices.get()) {
        // The probe asks the same: what it finds is the answer, if it can be read.
        await ready({ ...limits, late: () => new ScapiError('UNAVAILABLE', LATE) });
        const services = $allowedServices.get();
        if (services) return services;
      }
      const { data } = await send(
        parameters.length > 0 ? { request, parameters } : { request },
        limits,
      );
      return await read(request, data);
    } catch (error) {
      const services = $allowedServices.get();
      const isRefused = error instanceof ScapiError && error.code === 'REFUSED';
      if (!isRefused || !services || isServiceAllowed(services, request)) throw error;
      const { message, errorMessage } = error;
      throw new ScapiError('NOT_ALLOWED', message, { request, errorMessage });
    } finally {
      onSettled(request);
    }
  };

  const share = (name: string, parameters: readonly unknown[], timeout: number): SharedRead => {
    const key = JSON.stringify([name, parameters, timeout]);
    const known = reads.get(key);
    if (known) return known;
    const controller = new AbortController();
    const { signal } = controller;
    const forget = (): void => {
      if (reads.get(key) === read) reads.delete(key);
    };
    const answer = perform(name, parameters, { timeout, signal }).finally(forget);
    const read: SharedRead = { answer, controller, readers: 0 };
    signal.addEventListener('abort', forget);
    reads.set(key, read);
    return read;
  };

  return async (name: string, parameters: readonly unknown[], options: RequestOptions = {}) => {
    const { signal, timeout = defaultTimeout, fresh, urgent, onLate } = options;
    signal?.throwIfAborted();
    checkTimeout(timeout, name);
    const problem = checkParameters(name, parameters);
    if (problem !== undefined) throw new ScapiError('INVALID_ARGUMENT', problem, { request: name });
    if (fresh || urgent || onLate || !isReadRequest(name)) {
      // What it throws is reported as an uncaught error.
      const tellLate = onLate && (async ({ data }: Reply) => onLate(await read(name, data)));
      return perform(name, parameters, { signal, timeout, urgent, onLate: tellLate });
    }

    const shared = share(name, parameters, timeout);
    shared.readers++;
    return settleOnce(
      (resolve, reject) => {
        shared.answer.then(resolve, reject);
        return () => {
          // The last one who gives up stops the request; after its answer that means nothing.
          if (--shared.readers === 0) shared.controller.abort();
        };
      },
      { signal },
    );
  };
}

/** True when the list of `system.getAllowedServices` names the request, its namespace, or everything. */
export const isServiceAllowed = (services: readonly string[], request: string): boolean =>
  services.some(
    (service) =>
      service === request ||
      service === '*' ||
      (service.endsWith('.*') && request.startsWith(service.slice(0, -1))),
  );
