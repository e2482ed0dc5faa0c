import { unconnectedClient, type ScapiClient } from '@scapi/client';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * The services that this origin may call; `undefined` while unknown. `isServiceAllowed` of
 * `@scapi/client` reads the list.
 *
 * @see Protocol reference, section 4.8, `getAllowedServices`.
 */
export const useAllowedServices = (client?: ScapiClient): readonly string[] | undefined =>
  useReadable(useScapiClient(client).$allowedServices, unconnectedClient().$allowedServices);
