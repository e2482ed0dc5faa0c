import { unconnectedControl, type ScapiClient } from '@scapi/client';
import type { ReadableAtom } from 'nanostores';
import { toRaw, type ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';

/** What all controls have. */
interface Control<State, Availability> {
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
  Actions extends Control<State, Availability>,
  Action extends keyof Actions,
>(
  create: (client: ScapiClient) => Actions & Control<State, Availability>,
  control: Actions & Control<State, Availability>,
  names: readonly Action[] = [],
): {
  readonly state: Readonly<ShallowRef<State>>;
  readonly availability: Readonly<ShallowRef<Availability>>;
} & Pick<Actions, Action> {
  const initial = unconnectedControl(create);
  const actions = Object.fromEntries(names.map((name) => [name, withoutProxies(control[name])]));
  return {
    state: useReadable(() => control.$state, initial.$state),
    availability: useReadable(() => control.$availability, initial.$availability),
    ...(actions as Pick<Actions, Action>),
  };
}

/** What is sent to the desktop is cloned, and Vue's reactive proxies cannot be. */
const withoutProxies = (action: unknown): unknown =>
  typeof action === 'function'
    ? (...values: readonly unknown[]): unknown =>
        Reflect.apply(action, undefined, values.map(toRaw))
    : action;
