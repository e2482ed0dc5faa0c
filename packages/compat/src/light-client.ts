import { createMethods, type Link, type Requester } from '@scapi/client/link.js';
import type { Namespaces, RequestOptions, ScapiClient } from '@scapi/client';

/**
 * The new client as the drop-in file has room for: requests that return promises, events with any
 * number of listeners, the state of the connection. What `createScapiClient` adds needs its module:
 * the stores, toast handles, and checks of arguments and answers.
 */
export interface LightClient
  extends
    Omit<Namespaces, 'system'>,
    Pick<
      ScapiClient,
      '$status' | '$allowedServices' | 'connect' | 'request' | 'on' | 'tap' | 'close'
    > {
  readonly system: Omit<Namespaces['system'], 'popupToast'> & {
    /** Opens a toast and resolves with its identifier. */
    popupToast(
      parameters: Parameters<Namespaces['system']['popupToast']>[0],
      options?: RequestOptions,
    ): Promise<string>;
  };
}

/** Milliseconds, as `createScapiClient` has it. */
const DEFAULT_TIMEOUT = 10_000;

/** Makes the new client over a link, without what needs knowledge of the protocol. */
export function createLightClient(link: Link): LightClient {
  const { $status, $allowedServices, start, ready, on, tap, close } = link;

  const request = (async (
    name: string,
    parameters: readonly unknown[],
    { signal, timeout = DEFAULT_TIMEOUT }: RequestOptions = {},
  ) => {
    const message = parameters.length > 0 ? { request: name, parameters } : { request: name };
    return (await link.send(message, { signal, timeout })).data;
  }) as Requester;

  return {
    ...(createMethods(request) as unknown as Pick<LightClient, keyof Namespaces>),
    $status,
    $allowedServices,
    connect: ({ signal } = {}) => {
      start(true);
      return ready({ signal });
    },
    request,
    on: on as ScapiClient['on'],
    tap,
    close,
  };
}
