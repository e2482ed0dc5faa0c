import {
  createToastControl,
  type Availabilities,
  type ToastAction,
  type ToastControl,
  type ToastControlOptions,
  type ToastState,
} from '@scapi/client';
import { useEffect } from 'react';
import { useControl, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';
import { useLatest } from './use-latest.js';

/** What {@link useToast} can be told. */
export interface UseToastOptions extends UseClientOptions, ToastControlOptions {
  /**
   * Called with the index of every button that the agent clicks, 0 for the first: the function of
   * the latest render.
   */
  readonly onButton?: ((buttonIndex: number) => void) | undefined;
}

/** What {@link useToast} returns; the functions are the same in every render. */
export interface UseToastResult {
  /** The toast. */
  readonly state: ToastState;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Availabilities<ToastAction>;
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
export function useToast(options: UseToastOptions = {}): UseToastResult {
  const control = useControl(createToastControl, options);
  const onButton = useLatest(options.onButton);
  useEffect(() => control.onButton((index) => onButton.current?.(index)), [control, onButton]);
  return useControlResult(createToastControl, control, ACTIONS);
}
