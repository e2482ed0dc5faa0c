import {
  type Availability,
  createMediaStateControl,
  type MediaStateControl,
  type MediaStateControlState,
  type ScapiClient,
} from '@scapi/client';
import { useControl } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useMedia} returns; the functions are the same in every render. */
export interface UseMediaResult {
  /** The channels, and the states to choose from. */
  readonly state: MediaStateControlState;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Availability;
  /** See {@link MediaStateControl.setState}. */
  readonly setState: MediaStateControl['setState'];
  /** See {@link MediaStateControl.reset}. */
  readonly reset: MediaStateControl['reset'];
}

const ACTIONS = ['setState', 'reset'] as const;

/**
 * Shows and changes the state of each of the agent's channels.
 *
 * @see {@link createMediaStateControl}; protocol reference, section 4.2.
 */
export function useMedia(client?: ScapiClient): UseMediaResult {
  const control = useControl(createMediaStateControl, { client });
  return useControlResult(createMediaStateControl, control, ACTIONS);
}
