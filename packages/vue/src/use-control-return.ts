import type { ScapiClient } from '@scapi/client';
import {
  actionsOf,
  unconnectedControl,
  type ControlActions,
  type ControlValues,
} from '@scapi/client/bindings';
import type { ReadableAtom } from 'nanostores';
import { toRaw, type ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';

/** A read-only ref of each value. */
export type ReadonlyRefs<Values> = {
  readonly [Name in keyof Values]: Readonly<ShallowRef<Values[Name]>>;
};

/** What a composable over a control returns. */
export type ControlReturn<Control> = ReadonlyRefs<ControlValues<Control>> & ControlActions<Control>;

/** The stores of a control. */
interface ControlStores<State, Availability> {
  readonly $state: ReadableAtom<State>;
  readonly $availability: ReadableAtom<Availability>;
}

/**
 * Reads a control for what a composable returns: what it shows, and its actions.
 *
 * @param create - what the control was created with.
 */
export function useControlReturn<
  State,
  Availability,
  Control extends ControlStores<State, Availability>,
>(
  create: (client: ScapiClient) => Control & ControlStores<State, Availability>,
  control: Control & ControlStores<State, Availability>,
): ReadonlyRefs<{ state: State; availability: Availability }> & ControlActions<Control> {
  const initial = unconnectedControl(create);
  return {
    state: useReadable(() => control.$state, initial.$state),
    availability: useReadable(() => control.$availability, initial.$availability),
    ...actionsWithoutProxies(control),
  };
}

/** The actions of a control. What is sent to the desktop is cloned, and Vue's reactive proxies cannot be. */
const actionsWithoutProxies = <Control extends object>(control: Control): ControlActions<Control> =>
  Object.fromEntries(
    Object.entries(actionsOf(control)).map(([name, action]) => [
      name,
      (...values: readonly unknown[]): unknown => (action as Action)(...values.map(toRaw)),
    ]),
  ) as ControlActions<Control>;

type Action = (...values: readonly unknown[]) => unknown;
