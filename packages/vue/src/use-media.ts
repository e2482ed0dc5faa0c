import {
  type Availability,
  createMediaStateControl,
  type MediaStateControl,
  type MediaStateControlState,
  type ScapiClient,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useMedia} returns. */
export interface UseMediaReturn {
  /** The channels, and the states to choose from. */
  readonly state: Readonly<ShallowRef<MediaStateControlState>>;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availability>>;
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
export function useMedia(client?: ScapiClient): UseMediaReturn {
  const control = useControl(createMediaStateControl, client);
  return useControlReturn(createMediaStateControl, control, ACTIONS);
}
