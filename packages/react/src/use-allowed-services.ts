import { unconnectedClient } from '@scapi/client/bindings';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * The services that this origin may call; `undefined` while unknown. `isServiceAllowed` of
 * `@scapi/client` reads the list.
 *
 * @example
 * ```tsx
 * function DialPermission() {
 *   const services = useAllowedServices();
 *   if (!services) return <p>…</p>;
 *   return <p>{isServiceAllowed(services, 'voice.dial') ? 'May dial' : 'May not dial'}</p>;
 * }
 * ```
 * @see Protocol reference, section 4.8, `getAllowedServices`.
 */
export const useAllowedServices = (options: UseClientOptions = {}): readonly string[] | undefined =>
  useReadable(useScapiClient(options).$allowedServices, unconnectedClient().$allowedServices);
