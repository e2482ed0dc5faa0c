import type { Agent } from '@scapi/client';
import { unconnectedClient } from '@scapi/client/bindings';
import type { ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * The agent who is logged in; `undefined` while unknown.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const agent = useAgent();
 * </script>
 *
 * <template>
 *   <p>{{ agent ? `Hello ${agent.firstname}` : '…' }}</p>
 * </template>
 * ```
 * @see Protocol reference, section 4.1.
 */
export function useAgent(options: UseClientOptions = {}): Readonly<ShallowRef<Agent | undefined>> {
  const { $agent } = useScapiClient(options);
  return useReadable(() => $agent, unconnectedClient().$agent);
}
