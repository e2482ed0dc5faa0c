import type { ToastParameters } from '@scapi/protocol';
import type { RequestOptions } from '../options.js';
import type { Subscription } from '../link/topic.js';

/** A toast that this client opened. */
export interface Toast {
  /** For example `wweCustomToast0`. */
  readonly id: string;
  readonly parameters: ToastParameters;
}

/** A toast on the agent's screen, as `client.system.popupToast` returns it. */
export interface ToastHandle {
  /** Empty where the desktop did not tell it; then the other three cannot reach the toast. */
  readonly id: string;
  /**
   * Changes the toast. What is left out stays: the desktop is sent all parameters, since it is not
   * documented whether it keeps them by itself. Without an identifier `INVALID_ARGUMENT`, as
   * {@link close}.
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
