import { isString, type DialogOptions, type FrameState, type MenuBarView } from '@scapi/protocol';
import type { Caller } from '../caller.js';
import type { DesktopDialog } from '../contract.js';
import { expandMacros } from '../macros.js';
import { allowedServices } from '../origin-list.js';
import { DesktopRefusal } from '../refusal.js';
import type { Engine, Handlers } from './service.js';

/** Namespace `system`. @see Protocol reference, section 4.8. */
export function systemService({ core, tabs, toasts }: Engine): Handlers<'system'> {
  const { ids, store } = core;

  const isFrame =
    (...states: readonly FrameState[]) =>
    ({ tab }: Caller) =>
      states.includes(tabs.of(tab).frameState);

  function openDialog({ tab }: Caller, url: string, options: DialogOptions): string {
    const { label, ...size } = options;
    const dialogId = ids.dialog();
    const context = { agent: store.state.agent, dialogId };
    const dialog: DesktopDialog = {
      id: dialogId,
      ...(tab !== undefined && { tab }),
      url: expandMacros(url, context, encodeURIComponent, core.dialect.unknownMacros),
      options: { ...size, ...(isString(label) && { label: expandMacros(label, context) }) },
    };
    const others = core.dialect.dialogs === 'several' ? store.state.dialogs : [];
    store.set({ dialogs: [...others, dialog] });
    return dialogId;
  }

  function updateView(view: MenuBarView): void {
    if (!isString(view.name) || view.name === '') {
      throw new DesktopRefusal('name must be a non-empty string');
    }
    const { menuBarViews } = store.state;
    const known = menuBarViews.some(({ name }) => name === view.name);
    store.set({
      menuBarViews: known
        ? menuBarViews.map((each) => (each.name === view.name ? { ...each, ...view } : each))
        : [...menuBarViews, view],
    });
  }

  return {
    'system.getAllowedServices': ({ services }) => {
      const { allowedServices: shape } = core.dialect;
      const names = shape === 'patterns' ? services : allowedServices(services);
      // By dialect the answer is none that the protocol's type has.
      if (shape === 'text') return names.join(', ') as never;
      return shape === 'object' ? ({ services: names } as never) : names;
    },
    // The simulated agent never times out.
    'system.triggerActivity': () => undefined,
    'system.popupToast': ({ label }, parameters) => toasts.open(label, parameters),
    'system.updateToast': (_caller, id, parameters) => {
      toasts.update(id, parameters);
    },
    'system.closeToast': (_caller, id) => {
      toasts.close(id);
    },
    'system.openDialog': (caller, url, options) => openDialog(caller, url, options ?? {}),
    'system.closeDialog': (_caller, dialogId) => {
      const { dialogs } = store.state;
      if (!dialogs.some(({ id }) => id === dialogId)) {
        throw new DesktopRefusal(`unknown dialog ${dialogId}`);
      }
      store.set({ dialogs: dialogs.filter(({ id }) => id !== dialogId) });
    },
    'system.updateViewInApplicationMenuBar': (_caller, view) => {
      updateView(view);
    },
    'system.closeViewInApplicationMenuBar': (_caller, wanted) => {
      const { menuBarViews } = store.state;
      if (!menuBarViews.some(({ name }) => name === wanted)) {
        throw new DesktopRefusal(`unknown view "${wanted}"`);
      }
      store.set({ menuBarViews: menuBarViews.filter(({ name }) => name !== wanted) });
    },
    'system.amIVisible': ({ visible }) => visible(),
    'system.isFrameLeading': isFrame('LEADING'),
    'system.isFrameFollowing': isFrame('FOLLOWING'),
    'system.isFrameNegotiating': isFrame('NEGOTIATING'),
    'system.isFrameLeadingOrNegotiating': isFrame('LEADING', 'NEGOTIATING'),
    'system.isLastActiveFrame': ({ tab }) => tabs.of(tab).isLastActive,
  };
}
