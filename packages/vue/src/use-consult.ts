import { createConsultControl, type ConsultControl } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useConsult}. */
export type UseConsultOptions = UseInteractionControlOptions;

/** What {@link useConsult} returns. */
export type UseConsultReturn = ControlReturn<ConsultControl>;

/**
 * Consults, transfers and conferences, in one step or two.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, consult, completeTransfer } = useConsult();
 * </script>
 *
 * <template>
 *   <button v-if="state.status === 'consulting'" v-on:click="completeTransfer">Transfer</button>
 *   <button v-else v-on:click="consult('5002')">Consult 5002</button>
 * </template>
 * ```
 * @see Protocol reference, sections 4.3 and 8, consultation (inferred).
 */
export function useConsult(options: UseConsultOptions = {}): UseConsultReturn {
  const control = useInteractionControl(createConsultControl, options);
  return useControlReturn(createConsultControl, control);
}
