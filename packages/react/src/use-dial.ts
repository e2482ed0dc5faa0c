import {
  createDialControl,
  type Availability,
  type DialControl,
  type DialState,
  type ScapiClient,
} from '@scapi/client';
import { useStore } from '@nanostores/react';
import { useEffect, useMemo } from 'react';
import { useScapiClient } from './use-scapi-client.js';

/** What {@link useDial} returns; the functions are the same in every render. */
export interface UseDialResult extends Pick<DialControl, 'dial' | 'cancel' | 'reset'> {
  /** What the attempt or the call is doing. */
  readonly state: DialState;
  /** May the desktop be asked to dial now, and if not, what to do about it. */
  readonly availability: Availability;
}

/** Dials and follows the call that comes of it. See `createDialControl`. */
export function useDial(client?: ScapiClient): UseDialResult {
  const resolved = useScapiClient(client);
  const control = useMemo(() => createDialControl(resolved), [resolved]);
  // A closed control takes up work again with the next dial(): StrictMode may close it once too often.
  useEffect(() => control.close, [control]);
  const state = useStore(control.$state, { ssr: 'initial' });
  const availability = useStore(control.$availability);
  const { dial, cancel, reset } = control;
  return useMemo(
    () => ({ state, availability, dial, cancel, reset }),
    [state, availability, dial, cancel, reset],
  );
}
