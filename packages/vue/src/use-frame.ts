import { createLeadingFrameControl, type LeadingFrameControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** What {@link useFrame} returns. */
export type UseFrameReturn = ControlReturn<LeadingFrameControl>;

/**
 * Tells whether this tab leads among the desktop's tabs.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state } = useFrame();
 * </script>
 *
 * <template>
 *   <SyncWithServer v-if="state.status === 'leading'" />
 * </template>
 * ```
 * @see Protocol reference, sections 7, `system`, and 8, tab leader election.
 */
export function useFrame(options: UseClientOptions = {}): UseFrameReturn {
  const control = useControl(createLeadingFrameControl, options);
  return useControlReturn(createLeadingFrameControl, control);
}
