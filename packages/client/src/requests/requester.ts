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
import { ScapiError } from '../errors.js';
import { checkTimeout, type RequestOptions } from '../options.js';
import type { Limits, Outgoing, Receiver, Reply } from '../link/broker.js';
import type { Link } from '../link/open-link.js';
import { createLate } from '../link/status.js';
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

/** A pending read, shared by its callers. */
interface SharedRead {
  readonly answer: Promise<unknown>;
  /** Only where every caller has a signal. */
  readonly controller: AbortController | undefined;
  readers: number;
}

export function createRequester(
  { send, ready, $allowedServices }: Pick<Link, 'send' | 'ready' | '$allowedServices'>,
  defaultTimeout: number,
  onSettled?: (request: string) => void,
  read: (request: string, answer: unknown) => unknown = (_, answer) => answer,
): Requester {
  const reads = new Map<string, SharedRead>();
  /** Of a request without options. */
  const limits: RequestOptions & { readonly timeout: number } = { timeout: defaultTimeout };

  const receiver: Receiver = {
    reply: (request, { data }) => {
      onSettled?.(request);
      return read(request, data);
    },
    error: (request, error) => {
      onSettled?.(request);
      const services = $allowedServices.get();
      const isRefused = error instanceof ScapiError && error.code === 'REFUSED';
      if (!isRefused || !services || isServiceAllowed(services, request)) return error;
      const { errorMessage } = error;
      return new ScapiError('NOT_ALLOWED', error.message, { request, errorMessage });
    },
  };

  /** The probe asks for the services too: what it finds is the answer, if it can be read. */
  const sendUnlessProbed = async (message: Outgoing, limits: Limits): Promise<unknown> => {
    await ready({ ...limits, late: createLate });
    return $allowedServices.get() ?? send(message, limits, receiver);
  };

  const perform = (
    request: string,
    parameters: readonly unknown[],
    limits: Limits,
  ): Promise<unknown> => {
    const isProbed = request === 'system.getAllowedServices' && !$allowedServices.get();
    const message = parameters.length > 0 ? { request, parameters } : { request };
    return isProbed ? sendUnlessProbed(message, limits) : send(message, limits, receiver);
  };

  const share = (
    name: string,
    parameters: readonly unknown[],
    { timeout, signal }: Limits,
  ): Promise<unknown> => {
    const key = JSON.stringify([name, parameters, timeout]);
    const forget = (): void => {
      if (reads.get(key) === shared) reads.delete(key);
    };
    let shared = reads.get(key);
    if (!shared) {
      const controller = signal && new AbortController();
      const limits = { timeout, signal: controller?.signal };
      const answer = perform(name, parameters, limits).finally(forget);
      shared = { answer, controller, readers: 0 };
      reads.set(key, shared);
    }
    const { answer, controller } = shared;
    if (!signal) {
      // This caller never aborts.
      shared.readers = Infinity;
      return answer;
    }
    shared.readers++;
    return settleOnce(
      (resolve, reject) => {
        answer.then(resolve, reject);
        return () => {
          // When the last caller has aborted, so does the request; after its answer this has no effect.
          if (--shared.readers > 0) return;
          forget();
          controller?.abort();
        };
      },
      { signal },
    );
  };

  // The way of every request: what is checked here goes out at the end of the task (link/open-link.ts).
  return (
    name: string,
    parameters: readonly unknown[],
    options?: RequestOptions,
  ): Promise<unknown> => {
    try {
      const { signal, timeout = defaultTimeout, fresh, urgent, onLate } = options ?? limits;
      signal?.throwIfAborted();
      checkTimeout(timeout, name);
      const problem = checkParameters(name, parameters);
      if (problem !== undefined)
        throw new ScapiError('INVALID_ARGUMENT', problem, { request: name });
      if (!fresh && !urgent && !onLate && isReadRequest(name))
        return share(name, parameters, { timeout, signal });
      // What it throws is reported as an uncaught error.
      const tellLate = onLate && (async ({ data }: Reply) => onLate(await read(name, data)));
      return perform(
        name,
        parameters,
        options ? { timeout, signal, urgent, onLate: tellLate } : limits,
      );
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- A signal's reason may be anything.
      return Promise.reject(error);
    }
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
