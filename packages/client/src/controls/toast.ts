import type { ToastParameters } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { ScapiError } from '../errors.js';
import type { ToastHandle } from '../stores/toast.js';
import { detailOf } from './shared/detail-of.js';
import { createActions, READY, type Activity, type ControlOptions } from './shared/actions.js';
import { availabilitiesOf, type Availabilities } from './shared/availability.js';
import { LONGEST_TIMEOUT } from '../shared/settle-once.js';
import { createListeners } from '../shared/listeners.js';
import { derive } from '../stores/derive.js';
import { publish } from '../shared/publish.js';

/** What can be asked about a toast. */
export type ToastAction = 'open' | 'update' | 'dismiss';

/** What a toast control shows. */
export type ToastState =
  | { readonly status: 'closed'; readonly activity: Activity<ToastAction> }
  | {
      readonly status: 'open';
      /** For example `wweCustomToast0`. */
      readonly id: string;
      readonly parameters: ToastParameters;
      readonly activity: Activity<ToastAction>;
    };

/** Shows one toast on the agent's screen. */
export interface ToastControl {
  readonly $state: ReadableAtom<ToastState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<ToastAction>>;
  /**
   * Opens the toast. All three reject as the methods of `system` do.
   *
   * @param parameters - `autoCloseTimeout` in milliseconds: after it the toast counts as closed,
   *   since no event tells (inferred). A time that is none is `INVALID_ARGUMENT`.
   */
  open(parameters: ToastParameters): Promise<void>;
  /** Changes the open toast; what is left out stays. */
  update(changes: ToastParameters): Promise<void>;
  /** Takes the toast off the screen. One that the desktop took off already is no error. */
  dismiss(): Promise<void>;
  /** Calls `listener` with the index of every button the agent clicks, 0 for the first. */
  onButton(listener: (buttonIndex: number) => void): () => void;
  /** Forgets the last error. */
  reset(): void;
  /**
   * Stops listening. A toast with buttons is taken off the screen, as it is when the client is closed:
   * a click would have no listener. One without buttons stays, unless `dismissOnClose`.
   */
  close(): void;
}

/** Options of a toast control. */
export interface ToastControlOptions extends ControlOptions {
  /** Closing the control, or the client, also takes a toast without buttons off. Default false. */
  readonly dismissOnClose?: boolean | undefined;
}

const SERVICES = {
  open: 'system.popupToast',
  update: 'system.updateToast',
  dismiss: 'system.closeToast',
} as const;

const TOAST = 'toast';

/**
 * Creates the toast control that element, hook and composable share.
 *
 * A click on a button closes the toast: whether the desktop does so by itself is not documented, so
 * the control asks it to.
 *
 * @see Protocol reference, section 4.8, and section 11, item 19.
 */
export function createToastControl(
  client: ScapiClient,
  options: ToastControlOptions = {},
): ToastControl {
  const actions = createActions<ToastAction>(client, options);
  const $toast = atom<
    Pick<Extract<ToastState, { status: 'open' }>, 'id' | 'parameters'> | undefined
  >();
  const listeners = createListeners<[buttonIndex: number]>();
  let handle: ToastHandle | undefined;
  const stops: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const forget = (): void => {
    clearTimeout(timer);
    for (const stop of stops.splice(0)) stop();
    handle = undefined;
    publish($toast, undefined);
  };

  /** The toast has no listener any more: takes it off, unless it says all without a click. */
  const abandon = (toast: ToastHandle, { buttons, buttonShowDismiss }: ToastParameters): void => {
    const hasButtons = (buttons?.length ?? 0) > 0 || buttonShowDismiss === true;
    if (hasButtons || options.dismissOnClose) toast.close().catch(() => undefined);
  };

  const abandonOpen = (): void => {
    const toast = $toast.get();
    if (handle && toast) abandon(handle, toast.parameters);
  };

  /**
   * An answer that came after `open` had given up: the toast is taken over, or taken off where the
   * control is closed or has another one.
   */
  const takeOver = (toast: ToastHandle, parameters: ToastParameters): void => {
    if (isClosed) return abandon(toast, parameters);
    const { status } = actions.$activities.get().get(TOAST) ?? READY;
    if (handle || status === 'busy') return void toast.close().catch(() => undefined);
    actions.reset();
    if (stops.length === 0) hearButtons();
    take(toast, parameters);
  };

  const take = (opened: ToastHandle, parameters: ToastParameters): void => {
    handle = opened;
    stops.push(client.onClosing(abandonOpen));
    show(opened.id, parameters);
  };

  const show = (id: string, parameters: ToastParameters): void => {
    clearTimeout(timer);
    const { autoCloseTimeout = 0 } = parameters;
    // A longer timer would fire at once; the toast then stays until it is dismissed.
    if (autoCloseTimeout > 0 && autoCloseTimeout <= LONGEST_TIMEOUT)
      timer = setTimeout(forget, autoCloseTimeout);
    publish($toast, { id, parameters });
  };

  const onClick = (buttonIndex: number): void => {
    listeners.call(buttonIndex);
    // A failure shows in the state.
    dismiss().catch(() => undefined);
  };

  const hearButtons = (): void => {
    stops.push(
      client.on('system', (event) => {
        if (event.eventType && event.customToastId === handle?.id) onClick(event.buttonIndex);
      }),
    );
  };

  const require = (): ToastHandle => {
    if (handle) return handle;
    throw new ScapiError('INVALID_ARGUMENT', 'The toast is not open.', { hint: 'Open it first.' });
  };

  const dismiss = (): Promise<void> =>
    actions.run(() => {
      const open = require();
      return {
        subject: TOAST,
        action: 'dismiss',
        send: async () => {
          try {
            // A toast without an identifier cannot be reached: it is up to the agent.
            if (open.id) await open.close();
          } catch (error) {
            // The desktop does not know it: then it is off the screen.
            if (!(error instanceof ScapiError && error.code === 'REFUSED')) throw error;
          }
          forget();
        },
      };
    });

  return {
    $state: derive([$toast, actions.$activities], (toast, activities): ToastState => {
      const activity = activities.get(TOAST) ?? READY;
      return toast ? { status: 'open', ...toast, activity } : { status: 'closed', activity };
    }),
    $availability: availabilitiesOf(client, SERVICES),
    open: (parameters) =>
      actions.run(() => {
        if (handle) {
          throw new ScapiError('ABORTED', 'The toast is open.', { hint: 'Update or dismiss it.' });
        }
        checkAutoClose(parameters);
        return {
          subject: TOAST,
          action: 'open',
          detail: detailOf(parameters),
          send: async () => {
            forget();
            // Heard before there is anything to click.
            hearButtons();
            try {
              const opened = await client.system.popupToast(parameters, {
                onLate: (toast) => takeOver(toast, parameters),
              });
              if (isClosed) abandon(opened, parameters);
              else take(opened, parameters);
            } catch (error) {
              // Without an answer the toast may be there, and be clicked once its answer has come.
              if (!isTimeout(error)) forget();
              throw error;
            }
          },
        };
      }),
    update: (changes) =>
      actions.run(() => {
        const open = require();
        checkAutoClose(changes);
        return {
          subject: TOAST,
          action: 'update',
          detail: detailOf(changes),
          send: async () => {
            await open.update(changes);
            if (handle === open) show(open.id, { ...$toast.get()?.parameters, ...changes });
          },
        };
      }),
    dismiss,
    onButton: listeners.add,

    reset: () => actions.reset(),
    close: () => {
      isClosed = true;
      actions.close();
      listeners.clear();
      abandonOpen();
      forget();
    },
  };
}

const isTimeout = (error: unknown): boolean =>
  error instanceof ScapiError && error.code === 'TIMEOUT';

/** @throws ScapiError `INVALID_ARGUMENT` for a time that is none; 0 leaves the toast open. */
function checkAutoClose({ autoCloseTimeout = 0 }: ToastParameters): void {
  if (Number.isFinite(autoCloseTimeout) && autoCloseTimeout >= 0) return;
  throw new ScapiError('INVALID_ARGUMENT', 'autoCloseTimeout must be a number of milliseconds.', {
    request: SERVICES.open,
    hint: 'Leave it out for a toast that stays.',
  });
}
