import { unconnectedClient, type Agent, type ScapiClient } from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * Who is logged in; `undefined` while unknown.
 *
 * @see Protocol reference, section 4.1.
 */
export function useAgent(client?: ScapiClient): Readonly<ShallowRef<Agent | undefined>> {
  const { $agent } = useScapiClient(client);
  return useReadable(() => $agent, unconnectedClient().$agent);
}
