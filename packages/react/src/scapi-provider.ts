import { createScapiClient, type ScapiClient, type ScapiClientOptions } from '@scapi/client';
import { unconnectedClient } from '@scapi/client/bindings';
import { createElement, useEffect, type ReactNode } from 'react';
import { borrow, createLease, type Lease } from './lease.js';
import { ScapiContext } from './scapi-context.js';
import { useLease } from './use-lease.js';

/** Props of {@link ScapiProvider}. */
export interface ScapiProviderProps {
  /** Origin of the desktop, for example `https://desktop.example.com`, or the origins it may have. */
  readonly origin?: ScapiClientOptions['origin'];
  /** A client to share in place of an own one; the application that created it closes it. */
  readonly client?: ScapiClient | undefined;
  readonly children?: ReactNode;
}

/**
 * Connects the components under it with Agent Desktop.
 *
 * Without `client` it makes one for `origin`, and closes it when it has left the page; providers of
 * the same origin share it. On a server there is no desktop: what renders there is what a browser
 * shows before it has connected.
 *
 * @example
 * ```tsx
 * <ScapiProvider origin="https://desktop.example.com">
 *   <CallButton number="5001" />
 * </ScapiProvider>
 * ```
 * @throws ScapiError `INVALID_ARGUMENT`, while rendering, when the origin is not one, or cannot be
 *   derived.
 * @see Protocol reference, section 2.1.
 */
export function ScapiProvider({ origin, client, children }: ScapiProviderProps): ReactNode {
  const key = JSON.stringify(origin ?? null);
  const current = useLease(client ?? key, () => (client ? borrow(client) : leaseClient(origin)));

  useEffect(() => {
    current.connect().catch(() => undefined); // Shows in useConnection().
  }, [current]);

  return createElement(ScapiContext.Provider, { value: current }, children);
}

const leases = new Map<string, Lease<ScapiClient>>();

/**
 * Leases the client of an origin. Rendering may be repeated or given up before anything reaches the
 * page, so it must not create a client each time: a client that no component takes would never be
 * closed.
 */
function leaseClient(origin: ScapiClientOptions['origin']): Lease<ScapiClient> {
  if (typeof window === 'undefined') return borrow(unconnectedClient());
  const key = JSON.stringify(origin ?? null);
  const known = leases.get(key);
  if (known && !known.isOver()) return known;
  const lease = createLease(createScapiClient({ origin }));
  leases.set(key, lease);
  return lease;
}
