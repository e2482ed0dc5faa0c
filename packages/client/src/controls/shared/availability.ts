import { computed, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { isServiceAllowed } from '../../requests/requester.js';
import { derive } from '../../stores/derive.js';

/** May this service be called now, and if not, what to do about it. */
export type Availability =
  | { readonly status: 'available' }
  /** The desktop has not answered yet, or not again. */
  | { readonly status: 'connecting' }
  /** The desktop does not let this origin call the service. */
  | { readonly status: 'not-allowed'; readonly hint: string }
  /** There is no desktop. */
  | { readonly status: 'unavailable'; readonly hint: string };

const known = new WeakMap<ScapiClient, Map<string, ReadableAtom<Availability>>>();

/**
 * Follows whether a service may be called. All that ask about one service of one client share one
 * store, so ten thousand buttons cost one computation.
 *
 * @param service - name of the request, for example `voice.dial`.
 */
export function availabilityOf(client: ScapiClient, service: string): ReadableAtom<Availability> {
  const stores = known.get(client) ?? new Map<string, ReadableAtom<Availability>>();
  known.set(client, stores);
  const $availability =
    stores.get(service) ??
    computed([client.$status, client.$allowedServices], (state, services): Availability => {
      switch (state.status) {
        case 'connected':
          return !services || isServiceAllowed(services, service)
            ? AVAILABLE
            : {
                status: 'not-allowed',
                hint: `The desktop does not let this origin call ${service}. Add it to the option service-client-api.accepted-web-content-origins.`,
              };
        case 'unavailable':
          return { status: 'unavailable', hint: state.hint };
        case 'closed':
          return { status: 'unavailable', hint: 'The client was closed.' };
        default:
          return CONNECTING;
      }
    });
  stores.set(service, $availability);
  return $availability;
}

/** May each action be asked for now. */
export type Availabilities<Action extends string> = Readonly<Record<Action, Availability>>;

const knownSets = new WeakMap<ScapiClient, WeakMap<object, ReadableAtom<unknown>>>();

/**
 * Follows which of several actions may be asked for.
 *
 * @param services - the request behind each action; one constant, which all that ask with it share.
 */
export function availabilitiesOf<Action extends string>(
  client: ScapiClient,
  services: Readonly<Record<Action, string>>,
): ReadableAtom<Availabilities<Action>> {
  const stores = knownSets.get(client) ?? new WeakMap<object, ReadableAtom<unknown>>();
  knownSets.set(client, stores);
  const actions = Object.keys(services) as Action[];
  const $availabilities =
    stores.get(services) ??
    derive(
      actions.map((action) => availabilityOf(client, services[action])),
      (...values) => Object.fromEntries(actions.map((action, index) => [action, values[index]])),
    );
  stores.set(services, $availabilities);
  return $availabilities as ReadableAtom<Availabilities<Action>>;
}

const AVAILABLE: Availability = { status: 'available' };
const CONNECTING: Availability = { status: 'connecting' };
