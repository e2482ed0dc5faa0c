import { unconnectedControl, type ScapiClient } from '@scapi/client';
import type { ReadableAtom } from 'nanostores';
import { useMemo } from 'react';
import type { Select } from './selection.js';
import { useReadable } from './use-readable.js';

/** What all controls have. */
interface Control<State, Availability> {
  readonly $state: ReadableAtom<State>;
  readonly $availability: ReadableAtom<Availability>;
}

/**
 * Reads a control for a hook's result: what it shows, and its actions, which are the same in every
 * render.
 *
 * @param create - what the control was created with.
 */
export function useControlResult<
  State,
  Availability,
  Actions extends Control<State, Availability>,
  Action extends keyof Actions,
  Selected = State,
>(
  create: (client: ScapiClient) => Actions & Control<State, Availability>,
  control: Actions & Control<State, Availability>,
  names: readonly Action[] = NO_ACTIONS,
  select?: Select<State, Selected>,
): { readonly state: Selected; readonly availability: Availability } & Pick<Actions, Action> {
  const initial = unconnectedControl(create);
  const state = useReadable(control.$state, initial.$state, select);
  const availability = useReadable(control.$availability, initial.$availability);
  const actions = useMemo(
    () => Object.fromEntries(names.map((name) => [name, control[name]])) as Pick<Actions, Action>,
    [control, names],
  );
  return useMemo(() => ({ state, availability, ...actions }), [state, availability, actions]);
}

const NO_ACTIONS: readonly never[] = [];
