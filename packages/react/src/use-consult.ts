import { createConsultControl, type ConsultControl, type ConsultState } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** Options of {@link useConsult}. */
export type UseConsultOptions<Selected = ConsultState> = UseInteractionControlOptions<
  ConsultState,
  Selected
>;

/** What {@link useConsult} returns; the functions are the same in every render. */
export type UseConsultResult<Selected = ConsultState> = ControlResult<ConsultControl, Selected>;

/**
 * Consults, transfers and conferences, in one step or two.
 *
 * @example
 * ```tsx
 * function TransferButton() {
 *   const { state, consult, completeTransfer } = useConsult();
 *   return state.status === 'consulting' ? (
 *     <button onClick={() => void completeTransfer()}>Transfer</button>
 *   ) : (
 *     <button onClick={() => void consult('5002')}>Consult 5002</button>
 *   );
 * }
 * ```
 * @see Protocol reference, sections 4.3 and 8, consultation (inferred).
 */
export function useConsult<Selected = ConsultState>(
  options: UseConsultOptions<Selected> = {},
): UseConsultResult<Selected> {
  const control = useInteractionControl(createConsultControl, options);
  return useControlResult(createConsultControl, control, options.select);
}
