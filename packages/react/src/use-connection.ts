import {
  createConnectionControl,
  type ConnectionControl,
  type ConnectionControlState,
  unconnectedControl,
} from '@scapi/client';
import { useMemo } from 'react';
import { useControl, type UseClientOptions } from './use-control.js';
import { useLayoutUpdate } from './use-layout-update.js';
import { useReadable } from './use-readable.js';

/** What {@link useConnection} can be told. */
export interface UseConnectionOptions extends UseClientOptions {
  /** Names of the services that the application needs, for example `voice.dial`. */
  readonly neededServices?: readonly string[] | undefined;
}

/** What {@link useConnection} returns. */
export interface UseConnectionResult {
  /** Where the connection stands, and which of the needed services are missing. */
  readonly state: ConnectionControlState;
  /** See {@link ConnectionControl.connect}. */
  readonly connect: ConnectionControl['connect'];
}

/**
 * Tells whether the desktop is there, and whether it may be called.
 *
 * @see Protocol reference, sections 2 and 3.
 */
export function useConnection(options: UseConnectionOptions = {}): UseConnectionResult {
  const control = useControl(createConnectionControl, options);
  const { neededServices = NONE } = options;
  useLayoutUpdate(() => {
    control.setNeededServices(neededServices);
  }, [control, neededServices]);
  const state = useReadable(control.$state, unconnectedControl(createConnectionControl).$state);
  const connect = useMemo(() => () => control.connect(), [control]);
  return useMemo(() => ({ state, connect }), [state, connect]);
}

const NONE: readonly string[] = [];
