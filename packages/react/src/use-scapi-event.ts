import type { EventListener } from '@scapi/client';
import { useEffect } from 'react';
import { useLatest } from './use-latest.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * Calls `listener` with every event of a name while the component is on the page: the listener of
 * the latest render, without a new subscription.
 *
 * @example
 * ```tsx
 * function Log() {
 *   const [last, setLast] = useState('');
 *   useScapiEvent('interaction', ({ eventType }) => setLast(eventType ?? 'other'));
 *   return <p>{last}</p>;
 * }
 * ```
 * @param name - for example `interaction`.
 * @see Protocol reference, section 7.
 */
export function useScapiEvent<Name extends string>(
  name: Name,
  listener: EventListener<Name>,
  options: UseClientOptions = {},
): void {
  const client = useScapiClient(options);
  const latest = useLatest(listener);
  useEffect(() => client.on(name, (event) => latest.current(event)), [client, name, latest]);
}
