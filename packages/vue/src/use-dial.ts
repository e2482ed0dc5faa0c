import { createDialControl, type DialControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** What {@link useDial} returns. */
export type UseDialReturn = ControlReturn<DialControl>;

/**
 * Dials, and follows the call that comes of it.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, availability, dial } = useDial();
 * const call = () => dial('5001', { OrderId: '42' }).catch(console.error);
 * </script>
 *
 * <template>
 *   <button :disabled="availability.status !== 'available'" v-on:click="call">
 *     {{ state.status === 'failed' ? state.error.message : state.status }}
 *   </button>
 * </template>
 * ```
 * @see Protocol reference, sections 4.4 and 8, outbound voice call.
 */
export function useDial(options: UseClientOptions = {}): UseDialReturn {
  const control = useControl(createDialControl, options);
  return useControlReturn(createDialControl, control);
}
