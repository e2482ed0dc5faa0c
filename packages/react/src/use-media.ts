import { createMediaStateControl, type MediaStateControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** What {@link useMedia} returns; the functions are the same in every render. */
export type UseMediaResult = ControlResult<MediaStateControl>;

/**
 * Shows and changes the state of each of the agent's channels.
 *
 * @example
 * ```tsx
 * function Channels() {
 *   const { state, setState } = useMedia();
 *   if (state.status === 'empty') return null;
 *   return state.channels.map(({ channel: { media, state } }) => (
 *     <button key={media} onClick={() => void setState(media, 'NotReady')}>
 *       {media}: {state}
 *     </button>
 *   ));
 * }
 * ```
 * @see Protocol reference, section 4.2.
 */
export function useMedia(options: UseClientOptions = {}): UseMediaResult {
  const control = useControl(createMediaStateControl, options);
  return useControlResult(createMediaStateControl, control);
}
