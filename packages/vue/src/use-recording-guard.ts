import { createRecordingGuardControl, type RecordingGuardControl } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useRecordingGuard}. */
export type UseRecordingGuardOptions = UseInteractionControlOptions;

/** What {@link useRecordingGuard} returns. */
export type UseRecordingGuardReturn = ControlReturn<RecordingGuardControl>;

/**
 * Keeps what is typed into sensitive fields out of the recording: call `enter` when a field gets the
 * focus, and `leave` when it loses it. Let nothing be typed before the state is `guarded`. What the
 * guard paused is resumed when the component leaves the page, whatever is removed first.
 * `<scapi-recording-guard>` does the same for all fields inside it, and also keeps them closed until
 * the recording is paused.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, enter, leave } = useRecordingGuard();
 * </script>
 *
 * <template>
 *   <input
 *     :readonly="state.status !== 'guarded'"
 *     v-on:focus="enter($event.target).catch(console.error)"
 *     v-on:blur="leave($event.target)"
 *   />
 * </template>
 * ```
 * @see Protocol reference, section 8, call recording.
 */
export function useRecordingGuard(options: UseRecordingGuardOptions = {}): UseRecordingGuardReturn {
  const control = useInteractionControl(createRecordingGuardControl, options);
  return useControlReturn(createRecordingGuardControl, control);
}
