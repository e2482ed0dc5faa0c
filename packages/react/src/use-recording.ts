import {
  createRecordingControl,
  type RecordingControl,
  type RecordingControlState,
} from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** Options of {@link useRecording}. */
export type UseRecordingOptions<Selected = RecordingControlState> = UseInteractionControlOptions<
  RecordingControlState,
  Selected
>;

/** What {@link useRecording} returns; the functions are the same in every render. */
export type UseRecordingResult<Selected = RecordingControlState> = ControlResult<
  RecordingControl,
  Selected
>;

/**
 * Shows and controls the recording of a call.
 *
 * @example
 * ```tsx
 * function PauseButton() {
 *   const { state, pause, resume } = useRecording();
 *   if (state.status === 'paused') return <button onClick={() => void resume()}>Record</button>;
 *   return (
 *     <button disabled={state.status !== 'recording'} onClick={() => void pause()}>
 *       Pause
 *     </button>
 *   );
 * }
 * ```
 * @see Protocol reference, sections 4.4 and 8, call recording.
 */
export function useRecording<Selected = RecordingControlState>(
  options: UseRecordingOptions<Selected> = {},
): UseRecordingResult<Selected> {
  const control = useInteractionControl(createRecordingControl, options);
  return useControlResult(createRecordingControl, control, options.select);
}
