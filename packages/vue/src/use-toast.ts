import {
  createToastControl,
  type Availabilities,
  type ToastAction,
  type ToastControl,
  type ToastControlOptions,
  type ToastState,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl, type UseClientOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useToast} can be told. */
export interface UseToastOptions extends UseClientOptions, ToastControlOptions {
  /** Called with the index of every button that the agent clicks, 0 for the first. */
  readonly onButton?: ((buttonIndex: number) => void) | undefined;
}

/** What {@link useToast} returns. */
export interface UseToastReturn {
  /** The toast. */
  readonly state: Readonly<ShallowRef<ToastState>>;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<ToastAction>>>;
  /** See {@link ToastControl.open}. */
  readonly open: ToastControl['open'];
  /** See {@link ToastControl.update}. */
  readonly update: ToastControl['update'];
  /** See {@link ToastControl.dismiss}. */
  readonly dismiss: ToastControl['dismiss'];
  /** See {@link ToastControl.reset}. */
  readonly reset: ToastControl['reset'];
}

const ACTIONS = ['open', 'update', 'dismiss', 'reset'] as const;

/**
 * Shows a toast on the agent's screen. When the component leaves the page, a toast with buttons is
 * taken off, since they would have no listener; one without stays, unless `dismissOnClose`.
 *
 * @see {@link createToastControl}; protocol reference, section 4.8.
 */
export function useToast({ client, onButton, ...options }: UseToastOptions = {}): UseToastReturn {
  const control = useControl(createToastControl, client, options);
  if (onButton) control.onButton(onButton);
  return useControlReturn(createToastControl, control, ACTIONS);
}
