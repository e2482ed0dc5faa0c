import type { ToastParameters } from '@scapi/protocol';
import type { WritableAtom } from 'nanostores';
import type { Core } from '../core.js';
import { ScapiError } from '../errors.js';
import type { SystemNamespace } from '../namespaces/system.js';
import type { RequestOptions } from '../options.js';
import type { Subscription } from '../wire/event-hub.js';
import { publish } from '../publish.js';
import { put } from './put.js';

/** A toast that this client opened. */
export interface Toast {
  /** For example `wweCustomToast0`. */
  readonly id: string;
  readonly parameters: ToastParameters;
}

/** A toast on the agent's screen, as `client.system.popupToast` returns it. */
export interface ToastHandle {
  readonly id: string;
  /**
   * Changes the toast. What is left out stays: the desktop is sent all parameters, since it is not
   * documented whether it keeps them by itself.
   */
  update(changes: ToastParameters, options?: RequestOptions): Promise<void>;
  /** Takes the toast off the screen. */
  close(options?: RequestOptions): Promise<void>;
  /**
   * Calls `listener` with the index of every button that the agent clicks, 0 for the first. Whether
   * a click closes the toast is not documented: {@link close} it if that is wanted.
   */
  onButton(
    listener: (buttonIndex: number) => void,
    options?: Pick<RequestOptions, 'signal'>,
  ): Subscription;
}

/** The methods of the `system` namespace that keep the list of toasts. */
export function createToastMethods(
  { request, on }: Pick<Core, 'request' | 'on'>,
  $toasts: WritableAtom<readonly Toast[]>,
): Pick<SystemNamespace, 'popupToast' | 'updateToast' | 'closeToast'> {
  const find = (id: string): Toast | undefined => $toasts.get().find((toast) => toast.id === id);

  const updateToast: SystemNamespace['updateToast'] = async (id, parameters, options) => {
    await request('system.updateToast', [id, parameters], options);
    if (find(id)) publish($toasts, put($toasts.get(), { id, parameters }, 'id'));
  };

  const drop = (id: string): void => {
    const left = $toasts.get().filter((toast) => toast.id !== id);
    publish($toasts, left);
  };

  const closeToast: SystemNamespace['closeToast'] = async (id, options) => {
    try {
      await request('system.closeToast', [id], options);
    } catch (error) {
      // The agent, or time, can have closed it before.
      if (error instanceof ScapiError && error.code === 'REFUSED') drop(id);
      throw error;
    }
    drop(id);
  };

  return {
    updateToast,
    closeToast,
    popupToast: async (parameters, options) => {
      const id = await request('system.popupToast', [parameters], options);
      publish($toasts, put($toasts.get(), { id, parameters }, 'id'));
      return {
        id,
        update: (changes, updateOptions) =>
          updateToast(id, { ...find(id)?.parameters, ...changes }, updateOptions),
        close: (closeOptions) => closeToast(id, closeOptions),
        onButton: (listener, listenOptions) =>
          on(
            'system',
            (event) => {
              if (event.eventType && event.customToastId === id) listener(event.buttonIndex);
            },
            listenOptions,
          ),
      };
    },
  };
}
