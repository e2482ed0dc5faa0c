import { unconnectedClient, type Agent, type ScapiClient } from '@scapi/client';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * Who is logged in; `undefined` while unknown.
 *
 * @see Protocol reference, section 4.1.
 */
export const useAgent = (client?: ScapiClient): Agent | undefined =>
  useReadable(useScapiClient(client).$agent, unconnectedClient().$agent);
