import { createLeadingFrameControl, type LeadingFrameControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** What {@link useFrame} returns; the functions are the same in every render. */
export type UseFrameResult = ControlResult<LeadingFrameControl>;

/**
 * Tells whether this tab leads among the desktop's tabs.
 *
 * @example
 * ```tsx
 * function OncePerAgent() {
 *   const { state } = useFrame();
 *   return state.status === 'leading' ? <SyncWithServer /> : null;
 * }
 * ```
 * @see Protocol reference, sections 7, `system`, and 8, tab leader election.
 */
export function useFrame(options: UseClientOptions = {}): UseFrameResult {
  const control = useControl(createLeadingFrameControl, options);
  return useControlResult(createLeadingFrameControl, control);
}
