import { createToastControl, type ToastControl, type ToastControlOptions } from '@scapi/client';
import { useEffect } from 'react';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlResult, type ControlResult } from './use-control-result.js';
import { useLatest } from './use-latest.js';

/** Options of {@link useToast}. */
export interface UseToastOptions extends UseClientOptions, ToastControlOptions {
  /**
   * Called with the index of every button that the agent clicks, 0 for the first: the function of
   * the latest render.
   */
  readonly onButton?: ((buttonIndex: number) => void) | undefined;
}

/** What {@link useToast} returns; the functions are the same in every render. */
export type UseToastResult = ControlResult<ToastControl>;

/**
 * Shows a toast on the agent's screen. When the component leaves the page, a toast with buttons is
 * taken off, since they would have no listener; one without stays, unless `dismissOnClose`.
 *
 * @example
 * ```tsx
 * function Reminder() {
 *   const { open } = useToast({ onButton: (index) => console.log(index === 0 ? 'Done' : 'Later') });
 *   const remind = () => open({ title: 'Call back', buttons: ['Done', 'Later'] });
 *   return <button onClick={() => void remind()}>Remind me</button>;
 * }
 * ```
 * @see Protocol reference, section 4.8.
 */
export function useToast(options: UseToastOptions = {}): UseToastResult {
  const control = useControl(createToastControl, options);
  const onButton = useLatest(options.onButton);
  useEffect(() => control.onButton((index) => onButton.current?.(index)), [control, onButton]);
  return useControlResult(createToastControl, control);
}
