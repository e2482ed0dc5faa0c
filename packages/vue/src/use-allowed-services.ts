import { unconnectedClient, type ScapiClient } from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * The services that this origin may call; `undefined` while unknown. `isServiceAllowed` of
 * `@scapi/client` reads the list.
 *
 * @see Protocol reference, section 4.8, `getAllowedServices`.
 */
export function useAllowedServices(
  client?: ScapiClient,
): Readonly<ShallowRef<readonly string[] | undefined>> {
  const { $allowedServices } = useScapiClient(client);
  return useReadable(() => $allowedServices, unconnectedClient().$allowedServices);
}
