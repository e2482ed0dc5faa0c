import {
  createDialControl,
  type Availability,
  type DialControl,
  type DialState,
  type ScapiClient,
} from '@scapi/client';
import { getCurrentScope, onScopeDispose, type ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/** What {@link useDial} returns. */
export interface UseDialReturn extends Pick<DialControl, 'dial' | 'cancel' | 'reset'> {
  /** What the attempt or the call is doing. */
  readonly state: Readonly<ShallowRef<DialState>>;
  /** May the desktop be asked to dial now, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availability>>;
}

/** Dials and follows the call that comes of it. See `createDialControl`. */
export function useDial(client?: ScapiClient): UseDialReturn {
  const control = createDialControl(useScapiClient(client));
  if (getCurrentScope()) onScopeDispose(control.close);
  const { dial, cancel, reset } = control;
  return {
    state: useReadable(control.$state),
    availability: useReadable(control.$availability),
    dial,
    cancel,
    reset,
  };
}
