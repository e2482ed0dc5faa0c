import {
  type Availability,
  createLeadingFrameControl,
  type LeadingFrameState,
  type ScapiClient,
} from '@scapi/client';
import { useControl } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useFrame} returns. */
export interface UseFrameResult {
  /** The part that this tab plays. */
  readonly state: LeadingFrameState;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Availability;
}

/**
 * Tells whether this tab leads among the desktop's tabs.
 *
 * @see {@link createLeadingFrameControl}; protocol reference, sections 7, `system`, and 8, tab leader election.
 */
export function useFrame(client?: ScapiClient): UseFrameResult {
  const control = useControl(createLeadingFrameControl, { client });
  return useControlResult(createLeadingFrameControl, control);
}
