import { createCallControl, type CallControl, type CallState } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** Options of {@link useCall}. */
export type UseCallOptions<Selected = CallState> = UseInteractionControlOptions<
  CallState,
  Selected
>;

/** What {@link useCall} returns; the functions are the same in every render. */
export type UseCallResult<Selected = CallState> = ControlResult<CallControl, Selected>;

/**
 * Shows and controls a call: that of `interactionId`, else the main one of the selected case.
 *
 * @example
 * ```tsx
 * function HoldButton() {
 *   const { state, hold, resume } = useCall();
 *   if (state.status === 'held') return <button onClick={() => void resume()}>Resume</button>;
 *   return (
 *     <button disabled={state.status !== 'talking'} onClick={() => void hold()}>
 *       Hold
 *     </button>
 *   );
 * }
 * ```
 * @see Protocol reference, sections 4.4, 4.5 and 8, voice calls.
 */
export function useCall<Selected = CallState>(
  options: UseCallOptions<Selected> = {},
): UseCallResult<Selected> {
  const control = useInteractionControl(createCallControl, options);
  return useControlResult(createCallControl, control, options.select);
}
