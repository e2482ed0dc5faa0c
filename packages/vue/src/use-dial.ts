import {
  type Availability,
  createDialControl,
  type DialControl,
  type DialState,
  type ScapiClient,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useDial} returns. */
export interface UseDialReturn {
  /** What the attempt or the call is doing. */
  readonly state: Readonly<ShallowRef<DialState>>;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availability>>;
  /** See {@link DialControl.dial}. */
  readonly dial: DialControl['dial'];
  /** See {@link DialControl.cancel}. */
  readonly cancel: DialControl['cancel'];
  /** See {@link DialControl.reset}. */
  readonly reset: DialControl['reset'];
}

const ACTIONS = ['dial', 'cancel', 'reset'] as const;

/**
 * Dials, and follows the call that comes of it.
 *
 * @see {@link createDialControl}; protocol reference, sections 4.4 and 8, outbound voice call.
 */
export function useDial(client?: ScapiClient): UseDialReturn {
  const control = useControl(createDialControl, client);
  return useControlReturn(createDialControl, control, ACTIONS);
}
