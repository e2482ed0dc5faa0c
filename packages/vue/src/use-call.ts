import { createCallControl, type CallControl } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useCall}. */
export type UseCallOptions = UseInteractionControlOptions;

/** What {@link useCall} returns. */
export type UseCallReturn = ControlReturn<CallControl>;

/**
 * Shows and controls a call: that of `interactionId`, else the main one of the selected case.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, hold, resume } = useCall();
 * </script>
 *
 * <template>
 *   <button v-if="state.status === 'held'" v-on:click="resume">Resume</button>
 *   <button v-else :disabled="state.status !== 'talking'" v-on:click="hold">Hold</button>
 * </template>
 * ```
 * @see Protocol reference, sections 4.4, 4.5 and 8, voice calls.
 */
export function useCall(options: UseCallOptions = {}): UseCallReturn {
  const control = useInteractionControl(createCallControl, options);
  return useControlReturn(createCallControl, control);
}
