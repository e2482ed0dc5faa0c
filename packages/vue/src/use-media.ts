import { createMediaStateControl, type MediaStateControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** What {@link useMedia} returns. */
export type UseMediaReturn = ControlReturn<MediaStateControl>;

/**
 * Shows and changes the state of each of the agent's channels.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, setState } = useMedia();
 * </script>
 *
 * <template>
 *   <template v-if="state.status === 'listed'">
 *     <button
 *       v-for="{ channel } in state.channels"
 *       :key="channel.media"
 *       v-on:click="setState(channel.media, 'NotReady')"
 *     >
 *       {{ channel.media }}: {{ channel.state }}
 *     </button>
 *   </template>
 * </template>
 * ```
 * @see Protocol reference, section 4.2.
 */
export function useMedia(options: UseClientOptions = {}): UseMediaReturn {
  const control = useControl(createMediaStateControl, options);
  return useControlReturn(createMediaStateControl, control);
}
