import { createRecordingControl, type RecordingControl } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useRecording}. */
export type UseRecordingOptions = UseInteractionControlOptions;

/** What {@link useRecording} returns. */
export type UseRecordingReturn = ControlReturn<RecordingControl>;

/**
 * Shows and controls the recording of a call.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, pause, resume } = useRecording();
 * </script>
 *
 * <template>
 *   <button v-if="state.status === 'paused'" v-on:click="resume">Record</button>
 *   <button v-else :disabled="state.status !== 'recording'" v-on:click="pause">Pause</button>
 * </template>
 * ```
 * @see Protocol reference, sections 4.4 and 8, call recording.
 */
export function useRecording(options: UseRecordingOptions = {}): UseRecordingReturn {
  const control = useInteractionControl(createRecordingControl, options);
  return useControlReturn(createRecordingControl, control);
}
