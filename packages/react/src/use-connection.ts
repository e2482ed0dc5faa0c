import { createConnectionControl, type ConnectionControl } from '@scapi/client';
import { actionsOf, unconnectedControl } from '@scapi/client/bindings';
import { useMemo } from 'react';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import type { ControlResult } from './use-control-result.js';
import { useLayoutUpdate } from './use-layout-update.js';
import { useReadable } from './use-readable.js';

/** Options of {@link useConnection}. */
export interface UseConnectionOptions extends UseClientOptions {
  /** Names of the services that the application needs, for example `voice.dial`. */
  readonly neededServices?: readonly string[] | undefined;
}

/** What {@link useConnection} returns; the functions are the same in every render. */
export type UseConnectionResult = Omit<ControlResult<ConnectionControl>, 'availability'>;

/**
 * Tells whether the desktop is there, and whether it may be called.
 *
 * @example
 * ```tsx
 * const NEEDED = ['voice.dial'];
 *
 * function ConnectionLight() {
 *   const { state } = useConnection({ neededServices: NEEDED });
 *   if (state.status !== 'connected') return <p>{'hint' in state ? state.hint : state.status}</p>;
 *   return <p>Not allowed: {state.missingServices.join(', ') || 'nothing'}</p>;
 * }
 * ```
 * @see Protocol reference, sections 2 and 3.
 */
export function useConnection(options: UseConnectionOptions = {}): UseConnectionResult {
  const control = useControl(createConnectionControl, options);
  const { neededServices = NONE } = options;
  useLayoutUpdate(() => {
    control.setNeededServices(neededServices);
  }, [control, neededServices]);
  const state = useReadable(control.$state, unconnectedControl(createConnectionControl).$state);
  return useMemo(() => ({ state, ...actionsOf(control) }), [state, control]);
}

const NONE: readonly string[] = [];
