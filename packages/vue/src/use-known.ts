import type { Known } from '@scapi/client';
import { unconnectedClient } from '@scapi/client/bindings';
import type { ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * Which stores know what the desktop has: `useKnown().value.interactions` is false until the desktop has
 * told what the agent handles, so that an empty list can be told from one that is not known yet.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const known = useKnown();
 * const { state } = useInteractions();
 * </script>
 *
 * <template>
 *   <p v-if="!known.interactions">Waiting for the desktop…</p>
 *   <p v-else>{{ state.status === 'empty' ? 'Nothing to do' : `${state.entries.length} to do` }}</p>
 * </template>
 * ```
 */
export function useKnown(options: UseClientOptions = {}): Readonly<ShallowRef<Known>> {
  const { $known } = useScapiClient(options);
  return useReadable(() => $known, unconnectedClient().$known);
}
