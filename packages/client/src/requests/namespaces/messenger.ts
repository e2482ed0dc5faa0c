import type { RequestOptions } from '../../options.js';

/**
 * Messages between the applications of one desktop. Listen with
 * `client.on('messenger:<channel>', …)`. Not in the manual; known from the vendor's clients.
 *
 * @see Protocol reference, section 4.9.
 */
export interface MessengerNamespace {
  /**
   * Sends a message to the other pages that listen to the channel; not to this one. Rejects with a
   * `ScapiError`, `INVALID_ARGUMENT` for a message that cannot be sent.
   *
   * @param message - any JSON value.
   */
  broadcastMessage(channel: string, message: unknown, options?: RequestOptions): Promise<void>;
}
