import { createCaseSelectionControl, type CaseSelectionControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** What {@link useCases} returns; the functions are the same in every render. */
export type UseCasesResult = ControlResult<CaseSelectionControl>;

/**
 * Shows the agent's cases, and selects one.
 *
 * @example
 * ```tsx
 * function Cases() {
 *   const { state, select } = useCases();
 *   if (state.status === 'empty') return <p>No cases</p>;
 *   return state.cases.map(({ caseId }) => (
 *     <button
 *       key={caseId}
 *       aria-pressed={caseId === state.selectedCaseId}
 *       onClick={() => void select(caseId)}
 *     >
 *       {caseId}
 *     </button>
 *   ));
 * }
 * ```
 * @see Protocol reference, section 4.3, `selectCaseByCaseId`, and section 5, `Case`.
 */
export function useCases(options: UseClientOptions = {}): UseCasesResult {
  const control = useControl(createCaseSelectionControl, options);
  return useControlResult(createCaseSelectionControl, control);
}
