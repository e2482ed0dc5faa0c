import { createCaseSelectionControl, type CaseSelectionControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** What {@link useCases} returns. */
export type UseCasesReturn = ControlReturn<CaseSelectionControl>;

/**
 * Shows the agent's cases, and selects one.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, select } = useCases();
 * </script>
 *
 * <template>
 *   <template v-if="state.status === 'listed'">
 *     <button
 *       v-for="{ caseId } in state.cases"
 *       :key="caseId"
 *       :aria-pressed="caseId === state.selectedCaseId"
 *       v-on:click="select(caseId)"
 *     >
 *       {{ caseId }}
 *     </button>
 *   </template>
 * </template>
 * ```
 * @see Protocol reference, section 4.3, `selectCaseByCaseId`, and section 5, `Case`.
 */
export function useCases(options: UseClientOptions = {}): UseCasesReturn {
  const control = useControl(createCaseSelectionControl, options);
  return useControlReturn(createCaseSelectionControl, control);
}
