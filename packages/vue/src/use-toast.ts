import { createToastControl, type ToastControl, type ToastControlOptions } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** Options of {@link useToast}. */
export interface UseToastOptions extends UseClientOptions, ToastControlOptions {
  /** Called with the index of every button that the agent clicks, 0 for the first. */
  readonly onButton?: ((buttonIndex: number) => void) | undefined;
}

/** What {@link useToast} returns. */
export type UseToastReturn = ControlReturn<ToastControl>;

/**
 * Shows a toast on the agent's screen. When the component leaves the page, a toast with buttons is
 * taken off, since they would have no listener; one without stays, unless `dismissOnClose`.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { open } = useToast({ onButton: (index) => console.log(index === 0 ? 'Done' : 'Later') });
 * const remind = () => open({ title: 'Call back', buttons: ['Done', 'Later'] });
 * </script>
 *
 * <template>
 *   <button v-on:click="remind">Remind me</button>
 * </template>
 * ```
 * @see Protocol reference, section 4.8.
 */
export function useToast({ onButton, ...options }: UseToastOptions = {}): UseToastReturn {
  const control = useControl(createToastControl, options);
  if (onButton) control.onButton(onButton);
  return useControlReturn(createToastControl, control);
}
