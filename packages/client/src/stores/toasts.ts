import type { WritableAtom } from 'nanostores';
import type { Core } from './core.js';
import { ScapiError } from '../errors.js';
import type { SystemNamespace } from '../requests/namespaces/system.js';
import { publish } from '../shared/publish.js';
import { put } from './keyed-list.js';
import type { Toast, ToastHandle } from './toast.js';

/** The methods of the `system` namespace that keep the list of toasts. */
export function createToastMethods(
  { request, on }: Pick<Core, 'request' | 'on'>,
  $toasts: WritableAtom<readonly Toast[]>,
): Pick<SystemNamespace, 'popupToast' | 'updateToast' | 'closeToast'> {
  const find = (id: string): Toast | undefined => $toasts.get().find((toast) => toast.id === id);

  const updateToast: SystemNamespace['updateToast'] = async (id, parameters, options) => {
    await request('system.updateToast', [id, parameters], options);
    if (find(id)) publish($toasts, put($toasts.get(), [{ id, parameters }]));
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

  const handleOf = (id: string): ToastHandle => ({
    id,
    update: (changes, options) => updateToast(id, { ...find(id)?.parameters, ...changes }, options),
    close: (options) => closeToast(id, options),
    onButton: (listener, options) =>
      on(
        'system',
        (event) => {
          if (event.eventType && event.customToastId === id) listener(event.buttonIndex);
        },
        options,
      ),
  });

  return {
    updateToast,
    closeToast,
    popupToast: async (parameters, { onLate, ...options } = {}) => {
      const open = (id = ''): ToastHandle => {
        if (id) publish($toasts, put($toasts.get(), [{ id, parameters }]));
        return handleOf(id);
      };
      return open(
        await request('system.popupToast', [parameters], {
          ...options,
          ...(onLate && { onLate: (id) => onLate(open(id as string | undefined)) }),
        }),
      );
    },
  };
}
