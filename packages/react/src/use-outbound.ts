import { createOutboundControl, type OutboundControl, type OutboundState } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** Options of {@link useOutbound}. */
export type UseOutboundOptions<Selected = OutboundState> = UseInteractionControlOptions<
  OutboundState,
  Selected
>;

/** What {@link useOutbound} returns; the functions are the same in every render. */
export type UseOutboundResult<Selected = OutboundState> = ControlResult<OutboundControl, Selected>;

/**
 * Fetches a preview record, shows it and carries it through.
 *
 * @example
 * ```tsx
 * function PreviewCard() {
 *   const { state, getNext, call } = useOutbound();
 *   return state.status === 'none' ? (
 *     <button onClick={() => void getNext('Winter offer')}>Next record</button>
 *   ) : (
 *     <button onClick={() => void call()}>Call the customer</button>
 *   );
 * }
 * ```
 * @see Protocol reference, sections 4.7, 7.1 and 8, outbound preview record.
 */
export function useOutbound<Selected = OutboundState>(
  options: UseOutboundOptions<Selected> = {},
): UseOutboundResult<Selected> {
  const control = useInteractionControl(createOutboundControl, options);
  return useControlResult(createOutboundControl, control, options.select);
}
