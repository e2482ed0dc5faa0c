import {
  createInteractionListControl,
  type ControlOptions,
  type InteractionListControl,
} from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useInteractions}. */
export interface UseInteractionsOptions extends UseClientOptions, ControlOptions {}

/** What {@link useInteractions} returns. */
export type UseInteractionsReturn = ControlReturn<InteractionListControl>;

/**
 * Shows what the agent handles; accepts, rejects and marks done.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, accept } = useInteractions();
 * </script>
 *
 * <template>
 *   <template v-if="state.status === 'listed'">
 *     <p v-for="{ interaction: { interactionId, media } } in state.entries" :key="interactionId">
 *       {{ media }} <button v-on:click="accept(interactionId)">Accept</button>
 *     </p>
 *   </template>
 * </template>
 * ```
 * @see Protocol reference, sections 4.3 and 8.
 */
export function useInteractions(options: UseInteractionsOptions = {}): UseInteractionsReturn {
  const control = useControl(createInteractionListControl, options);
  return useControlReturn(createInteractionListControl, control);
}
