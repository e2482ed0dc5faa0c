import {
  createRecordingGuardControl,
  type RecordingGuardControl,
  type RecordingGuardState,
} from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** Options of {@link useRecordingGuard}. */
export type UseRecordingGuardOptions<Selected = RecordingGuardState> = UseInteractionControlOptions<
  RecordingGuardState,
  Selected
>;

/** What {@link useRecordingGuard} returns; the functions are the same in every render. */
export type UseRecordingGuardResult<Selected = RecordingGuardState> = ControlResult<
  RecordingGuardControl,
  Selected
>;

/**
 * Keeps what is typed into sensitive fields out of the recording: call `enter` when a field gets the
 * focus, and `leave` when it loses it. Let nothing be typed before the state is `guarded`. What the
 * guard paused is resumed when the component leaves the page, whatever is removed first.
 * `<ScapiRecordingGuard>` does the same for all fields inside it, and also keeps them closed until the
 * recording is paused.
 *
 * @example
 * ```tsx
 * function CardNumber() {
 *   const { state, enter, leave } = useRecordingGuard();
 *   return (
 *     <input
 *       readOnly={state.status !== 'guarded'}
 *       onFocus={({ target }) => enter(target).catch(console.error)}
 *       onBlur={({ target }) => leave(target)}
 *     />
 *   );
 * }
 * ```
 * @see Protocol reference, section 8, call recording.
 */
export function useRecordingGuard<Selected = RecordingGuardState>(
  options: UseRecordingGuardOptions<Selected> = {},
): UseRecordingGuardResult<Selected> {
  const control = useInteractionControl(createRecordingGuardControl, options);
  return useControlResult(createRecordingGuardControl, control, options.select);
}
