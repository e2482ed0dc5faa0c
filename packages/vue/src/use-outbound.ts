import { createOutboundControl, type OutboundControl } from '@scapi/client';
import { useInteractionControl, type UseInteractionControlOptions } from './use-control.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useOutbound}. */
export type UseOutboundOptions = UseInteractionControlOptions;

/** What {@link useOutbound} returns. */
export type UseOutboundReturn = ControlReturn<OutboundControl>;

/**
 * Fetches a preview record, shows it and carries it through.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, getNext, call } = useOutbound();
 * </script>
 *
 * <template>
 *   <button v-if="state.status === 'none'" v-on:click="getNext('Winter offer')">Next record</button>
 *   <button v-else v-on:click="call()">Call the customer</button>
 * </template>
 * ```
 * @see Protocol reference, sections 4.7, 7.1 and 8, outbound preview record.
 */
export function useOutbound(options: UseOutboundOptions = {}): UseOutboundReturn {
  const control = useInteractionControl(createOutboundControl, options);
  return useControlReturn(createOutboundControl, control);
}
