import { atom, type ReadableAtom } from 'nanostores';
import type { ConnectionState } from '../link/status.js';
import type { ScapiClient } from '../create-scapi-client.js';
import { isServiceAllowed } from '../requests/requester.js';
import { derive } from '../stores/derive.js';
import { publish } from '../shared/publish.js';

/** What a connection control shows. */
export type ConnectionControlState =
  | Exclude<ConnectionState, { readonly status: 'connected' }>
  | (Extract<ConnectionState, { readonly status: 'connected' }> & {
      /** The services that this origin may call; `undefined` when the desktop does not say. */
      readonly allowedServices: readonly string[] | undefined;
      /** The needed services that it may not call. */
      readonly missingServices: readonly string[];
    });

/** Shows whether the desktop is there, and whether it may be called. */
export interface ConnectionControl {
  readonly $state: ReadableAtom<ConnectionControlState>;
  /** Names the services that this page needs, for example `voice.dial`. */
  setNeededServices(services: readonly string[]): void;
  /**
   * Looks for the desktop, now. Rejects with a `ScapiError`: `UNAVAILABLE` (its hint says why),
   * `RATE_LIMITED`, `CLOSED`.
   */
  connect(): Promise<void>;
  /** Nothing to do: the control holds nothing of its own. */
  close(): void;
}

/**
 * Creates the connection control that element, hook and composable share.
 *
 * @param options - `neededServices`: names of the services that this page needs.
 * @see Protocol reference, sections 2 and 3.
 */
export function createConnectionControl(
  client: ScapiClient,
  options: { readonly neededServices?: readonly string[] | undefined } = {},
): ConnectionControl {
  const $needed = atom<readonly string[]>(options.neededServices ?? []);

  return {
    $state: derive(
      [client.$status, client.$allowedServices, $needed],
      (connection, allowedServices, needed): ConnectionControlState =>
        connection.status === 'connected'
          ? {
              ...connection,
              allowedServices,
              missingServices: allowedServices
                ? needed.filter((service) => !isServiceAllowed(allowedServices, service))
                : [],
            }
          : connection,
    ),
    setNeededServices: (services) => {
      publish($needed, services);
    },
    connect: () => client.connect({ awaitListeners: false }),
    close: () => undefined,
  };
}
