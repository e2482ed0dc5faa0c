import { createScapiClient, type ScapiClient, type ScapiClientOptions } from '@scapi/client';
import { createElement, useEffect, useState, type ReactNode } from 'react';
import { ScapiContext } from './scapi-context.js';

/** Props of {@link ScapiProvider}. */
export interface ScapiProviderProps {
  /** Origin of the desktop, for example `https://desktop.example.com`. */
  readonly origin?: ScapiClientOptions['origin'];
  /** A client to share in place of an own one; whoever made it closes it. */
  readonly client?: ScapiClient | undefined;
  readonly children?: ReactNode;
}

/**
 * Connects the components under it with Agent Desktop.
 *
 * Without `client` it creates one for `origin`, on the first render, and closes it when it leaves
 * the page; on a server that client is inert.
 */
export function ScapiProvider({ origin, client, children }: ScapiProviderProps): ReactNode {
  const [own, setOwn] = useState(() => (client ? undefined : createScapiClient({ origin })));
  const current = client ?? own;

  useEffect(() => {
    if (client) {
      client.connect().catch(() => undefined); // Shows in useConnection().
      return undefined;
    }
    // StrictMode runs effects twice, and an origin may change: a closed client is not used again.
    const live = own && own.$status.get().status !== 'closed' ? own : createScapiClient({ origin });
    setOwn(live);
    live.connect().catch(() => undefined);
    return () => {
      live.close();
    };
    // `own` is this effect's result, not its cause.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, JSON.stringify(origin)]);

  return createElement(ScapiContext.Provider, { value: current }, children);
}
