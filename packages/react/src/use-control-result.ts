import type { ScapiClient } from '@scapi/client';
import {
  actionsOf,
  unconnectedControl,
  type ControlActions,
  type ControlValues,
} from '@scapi/client/bindings';
import type { ReadableAtom } from 'nanostores';
import { useMemo } from 'react';
import type { Select } from './selection.js';
import { useReadable } from './use-readable.js';

/** What a hook over a control returns; the functions are the same in every render. */
export type ControlResult<Control, Selected = ControlValues<Control>['state']> = ControlValues<
  Control,
  Selected
> &
  ControlActions<Control>;

/** The stores of a control. */
interface ControlStores<State, Availability> {
  readonly $state: ReadableAtom<State>;
  readonly $availability: ReadableAtom<Availability>;
}

/**
 * Reads a control for a hook's result: what it shows, and its actions.
 *
 * @param create - what the control was created with.
 */
export function useControlResult<
  State,
  Availability,
  Control extends ControlStores<State, Availability>,
  Selected = State,
>(
  create: (client: ScapiClient) => Control & ControlStores<State, Availability>,
  control: Control & ControlStores<State, Availability>,
  select?: Select<State, Selected>,
): { readonly state: Selected; readonly availability: Availability } & ControlActions<Control> {
  const initial = unconnectedControl(create);
  const state = useReadable(control.$state, initial.$state, select);
  const availability = useReadable(control.$availability, initial.$availability);
  const actions = useMemo((): ControlActions<Control> => actionsOf(control), [control]);
  return useMemo(() => ({ state, availability, ...actions }), [state, availability, actions]);
}
