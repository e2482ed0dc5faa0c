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
  /** Stops listening. An open toast stays on the screen. */
  close(): void;
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
  options: ControlOptions = {},
): ToastControl {
  const actions = createActions<ToastAction>(client, options);
  const $toast = atom<
    Pick<Extract<ToastState, { status: 'open' }>, 'id' | 'parameters'> | undefined
  >();
  const listeners = createListeners<[buttonIndex: number]>();
  let handle: ToastHandle | undefined;
  let stopButtons: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const forget = (): void => {
    clearTimeout(timer);
    stopButtons?.();
    handle = undefined;
    publish($toast, undefined);
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
            // Heard before there is anything to click.
            stopButtons = client.on('system', (event) => {
              if (event.eventType && event.customToastId === handle?.id) onClick(event.buttonIndex);
            });
            try {
              const opened = await client.system.popupToast(parameters);
              if (isClosed) return;
              handle = opened;
              show(opened.id, parameters);
            } catch (error) {
              forget();
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
      forget();
    },
  };
}

/** @throws ScapiError `INVALID_ARGUMENT` for a time that is none; 0 leaves the toast open. */
function checkAutoClose({ autoCloseTimeout = 0 }: ToastParameters): void {
  if (Number.isFinite(autoCloseTimeout) && autoCloseTimeout >= 0) return;
  throw new ScapiError('INVALID_ARGUMENT', 'autoCloseTimeout must be a number of milliseconds.', {
    request: SERVICES.open,
    hint: 'Leave it out for a toast that stays.',
  });
}
