import type { EventListener, ScapiClient } from '@scapi/client';
import { useEffect } from 'react';
import { useLatest } from './use-latest.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * Calls `listener` with every event of a name while the component is on the page: the listener of
 * the latest render, without a new subscription.
 *
 * @param name - for example `interaction`.
 * @see Protocol reference, section 7.
 */
export function useScapiEvent<Name extends string>(
  name: Name,
  listener: EventListener<Name>,
  client?: ScapiClient,
): void {
  const found = useScapiClient(client);
  const latest = useLatest(listener);
  useEffect(() => found.on(name, (event) => latest.current(event)), [found, name, latest]);
}
