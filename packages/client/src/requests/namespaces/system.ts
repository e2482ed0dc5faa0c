import type { DialogOptions, MenuBarView, ToastParameters } from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';
import type { ToastHandle } from '../../stores/toast.js';

/** Options of {@link SystemNamespace.popupToast}. */
export interface PopupToastOptions extends Omit<RequestOptions, 'onLate'> {
  /**
   * Called with the toast when the answer comes after the promise rejected with `TIMEOUT`: it is on the
   * screen, and only its handle takes it off.
   */
  readonly onLate?: ((toast: ToastHandle) => void) | undefined;
}

/**
 * The desktop around this page: permissions, inactivity, toasts, dialogs, the menu bar and the
 * election among the desktop's tabs. All methods reject with a `ScapiError`. The shapes of all results
 * are inferred: what can be read of another shape is read, and `undefined` means that nothing can.
 *
 * @see Protocol reference, section 4.8.
 */
export interface SystemNamespace {
  /**
   * Reads the services this origin may call, for example `voice.dial` or `system.*`.
   * {@link ScapiClient.$allowedServices} holds them.
   */
  getAllowedServices(options?: RequestOptions): Promise<readonly string[] | undefined>;
  /** Reports that the agent is active, which restarts the desktop's inactivity timer (inferred). */
  triggerActivity(options?: RequestOptions): Promise<void>;
  /**
   * Shows a toast.
   *
   * @returns A handle that updates and closes it and hears its buttons; the toast is also in
   *   `$toasts`, unless the desktop did not tell its identifier.
   */
  popupToast(parameters: ToastParameters, options?: PopupToastOptions): Promise<ToastHandle>;
  /** Changes a toast. Whether the desktop keeps members that are left out is not documented. */
  updateToast(id: string, parameters: ToastParameters, options?: RequestOptions): Promise<void>;
  /** Closes a toast. */
  closeToast(id: string, options?: RequestOptions): Promise<void>;
  /**
   * Opens a page in a dialog.
   *
   * @param url - may hold macros: the page finds its own identifier where `$Dialog.Id$` stood.
   * @returns The identifier of the dialog.
   */
  openDialog(
    url: string,
    dialogOptions?: DialogOptions | null,
    options?: RequestOptions,
  ): Promise<string | undefined>;
  /** Closes a dialog. */
  closeDialog(dialogId: string, options?: RequestOptions): Promise<void>;
  /** Adds an entry to the menu bar, or updates the one of this name. */
  updateViewInApplicationMenuBar(parameters: MenuBarView, options?: RequestOptions): Promise<void>;
  /** Removes an entry from the menu bar. */
  closeViewInApplicationMenuBar(name: string, options?: RequestOptions): Promise<void>;
  /** True while the agent sees this page. */
  amIVisible(options?: RequestOptions): Promise<boolean | undefined>;
  /** True when this tab leads. {@link ScapiClient.$frame} follows it. */
  isFrameLeading(options?: RequestOptions): Promise<boolean | undefined>;
  /** True when another tab leads. */
  isFrameFollowing(options?: RequestOptions): Promise<boolean | undefined>;
  /** True while the tabs elect their leader. */
  isFrameNegotiating(options?: RequestOptions): Promise<boolean | undefined>;
  /** True when this tab leads or the election goes on. */
  isFrameLeadingOrNegotiating(options?: RequestOptions): Promise<boolean | undefined>;
  /** True in the tab that the agent used last: the one for sounds and toasts. */
  isLastActiveFrame(options?: RequestOptions): Promise<boolean | undefined>;
}
