import {
  type Availability,
  createLeadingFrameControl,
  type LeadingFrameState,
  type ScapiClient,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useFrame} returns. */
export interface UseFrameReturn {
  /** The part that this tab plays. */
  readonly state: Readonly<ShallowRef<LeadingFrameState>>;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availability>>;
}

/**
 * Tells whether this tab leads among the desktop's tabs.
 *
 * @see {@link createLeadingFrameControl}; protocol reference, sections 7, `system`, and 8, tab leader election.
 */
export function useFrame(client?: ScapiClient): UseFrameReturn {
  const control = useControl(createLeadingFrameControl, client);
  return useControlReturn(createLeadingFrameControl, control);
}
