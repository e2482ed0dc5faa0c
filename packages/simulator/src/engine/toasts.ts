import { isArrayOf, isRecord, isString, type ToastParameters } from '@scapi/protocol';
import type { Core } from './core.js';
import type { DesktopToast } from './contract.js';
import type { Notices } from './notices.js';
import { DesktopRefusal } from './refusal.js';

/** The toasts on the screen. @see Protocol reference, sections 4.8 and 11, item 19. */
export interface Toasts {
  open(owner: string, parameters: ToastParameters): string;
  update(toastId: string, parameters: ToastParameters): void;
  close(toastId: string): void;
  click(toastId: string, buttonIndex: number): void;
  closeAll(): void;
}

/** The labels of a toast's buttons. */
export const toastButtons = ({ buttons, buttonShowDismiss }: ToastParameters): readonly string[] =>
  buttons ?? (buttonShowDismiss ? ['Show', 'Dismiss'] : []);

/** Makes the toasts of a desktop. */
export function createToasts(core: Core, notices: Notices): Toasts {
  const { ids, store, timers } = core;
  const closing = new Map<string, () => void>();

  function find(id: string): DesktopToast {
    const found = store.state.toasts.find((toast) => toast.id === id);
    if (!found) throw new DesktopRefusal(`unknown toast ${id}`);
    return found;
  }

  function remove(id: string): void {
    closing.get(id)?.();
    closing.delete(id);
    store.set({ toasts: store.state.toasts.filter((toast) => toast.id !== id) });
  }

  function closeInTime({ id, parameters }: DesktopToast): void {
    closing.get(id)?.();
    closing.delete(id);
    const timeout = parameters.autoCloseTimeout ?? core.dialect.toastAutoCloseTimeout;
    if (timeout > 0) {
      closing.set(
        id,
        timers.after(timeout, () => {
          remove(id);
        }),
      );
    }
  }

  return {
    open(owner, parameters) {
      checkToast(parameters);
      const toast: DesktopToast = { id: ids.toast(), owner, parameters };
      store.set({ toasts: [...store.state.toasts, toast] });
      if (parameters.sendToMyMessage) {
        notices.add(
          [parameters.title, parameters.subject, parameters.message].filter(isString).join(': '),
        );
      }
      closeInTime(toast);
      return toast.id;
    },
    update(id, parameters) {
      const before = find(id);
      checkToast(parameters);
      const merge = core.dialect.updateToast === 'merge';
      const toast = {
        ...before,
        parameters: merge ? { ...before.parameters, ...parameters } : parameters,
      };
      store.set({ toasts: store.state.toasts.map((each) => (each.id === id ? toast : each)) });
      closeInTime(toast);
    },
    close(id) {
      find(id);
      remove(id);
    },
    click(id, buttonIndex) {
      const { parameters } = find(id);
      if (toastButtons(parameters)[buttonIndex] === undefined) {
        throw new DesktopRefusal(`toast ${id} has no button ${String(buttonIndex)}`);
      }
      core.emit('system', {
        eventType: 'CUSTOM_TOAST_BUTTON_CLICK',
        customToastId: id,
        buttonIndex,
      });
      if (core.dialect.toastClickCloses) remove(id);
    },
    closeAll() {
      for (const { id } of store.state.toasts) remove(id);
    },
  };
}

const isOptional = (test: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || value === null || test(value);

const TEXT = { test: isOptional(isString), words: 'a string' };
const SWITCH = { test: isOptional((value) => typeof value === 'boolean'), words: 'true or false' };
const SIZE = {
  test: isOptional((value) => typeof value === 'number' && value >= 0),
  words: 'a number of 0 or more',
};

const MEMBERS: Readonly<Record<keyof ToastParameters, typeof TEXT>> = {
  title: TEXT,
  iconUrl: TEXT,
  subject: TEXT,
  message: TEXT,
  keyValues: { test: isOptional(isRecord), words: 'an object' },
  buttons: { test: isOptional(isArrayOf(isString)), words: 'an array of strings' },
  buttonShowDismiss: SWITCH,
  autoCloseTimeout: SIZE,
  sendToMyMessage: SWITCH,
  width: SIZE,
};

function checkToast(parameters: ToastParameters): void {
  for (const [name, { test, words }] of Object.entries(MEMBERS)) {
    if (!test(parameters[name as keyof ToastParameters])) {
      throw new DesktopRefusal(`${name} must be ${words}`);
    }
  }
}
