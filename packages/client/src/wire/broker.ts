/**
 * Matches answers with what was asked. Each message gets an identifier that no other client in this
 * page or an earlier load of it can have used; it settles exactly once: by its answer, its timeout,
 * its signal, or the end of the client.
 */
import { CLIENT_USER_AGENT, PROTOCOL_VERSION, type IncomingServerMessage } from '@scapi/protocol';
import { ScapiError, toError } from '../errors.js';
import type { RequestOptions } from '../options.js';

/** What a message says, before the broker addresses it. */
export type Outgoing =
  | { readonly request: string; readonly parameters?: readonly unknown[] }
  | { readonly event: 'subscribe' | 'unsubscribe'; readonly data: unknown };

/** An answer. */
export type Answer = Extract<IncomingServerMessage, { kind: 'reply' | 'error' }>;
/** A successful answer. */
export type Reply = Extract<Answer, { kind: 'reply' }>;

export interface Broker {
  /**
   * Sends a message and waits for its answer.
   *
   * @throws ScapiError (as rejection) `TIMEOUT`, `REFUSED`, `INVALID_ARGUMENT`, `CLOSED`; or the
   *   signal's reason.
   */
  readonly exchange: (
    message: Outgoing,
    options: Required<Pick<RequestOptions, 'timeout'>> & RequestOptions,
  ) => Promise<Reply>;
  /** Sends a message without waiting. */
  readonly post: (message: Outgoing) => void;
  /** Hands in an answer; unknown ones are ignored. */
  readonly settle: (answer: Answer) => void;
  /** The identifier that the desktop gave this frame, repeated from now on. */
  readonly identify: (frameId: unknown) => void;
  /** Number of messages without an answer. */
  readonly pending: () => number;
  /** Rejects everything that waits. */
  readonly close: (error: ScapiError) => void;
}

interface Pending {
  readonly name: string;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

export function createBroker(send: (message: object) => void): Broker {
  const pending = new Map<string, Pending>();
  const prefix = Array.from(crypto.getRandomValues(new Uint32Array(2)), (n) => n.toString(36)).join(
    '',
  );
  let count = 0;
  let frame: { frameId?: unknown } = {};

  const post = (message: Outgoing): string => {
    const referenceId = `${prefix}-${String(++count)}`;
    send({
      ...message,
      referenceId,
      userAgent: CLIENT_USER_AGENT,
      protocolVersion: PROTOCOL_VERSION,
      ...frame,
    });
    return referenceId;
  };

  return {
    post,
    exchange: (message, { timeout, signal }) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const name = 'request' in message ? message.request : message.event;
        let referenceId: string;
        try {
          referenceId = post(message);
        } catch (cause) {
          throw new ScapiError('INVALID_ARGUMENT', `${name}: ${toError(cause).message}`, {
            request: name,
            cause,
            hint: 'An argument holds something that cannot be sent, such as a function or an element.',
          });
        }
        const settle = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
          pending.delete(referenceId);
        };
        const entry: Pending = {
          name,
          resolve: (reply) => {
            settle();
            resolve(reply);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        };
        const onAbort = (): void => {
          // The platform rejects with the reason as it is, be it an Error or not.
          entry.reject(signal?.reason as Error);
        };
        const timer = setTimeout(() => {
          entry.reject(
            new ScapiError('TIMEOUT', `${name}: no answer within ${String(timeout)} ms.`, {
              request: name,
            }),
          );
        }, timeout);
        signal?.addEventListener('abort', onAbort);
        pending.set(referenceId, entry);
      }),
    settle: (answer) => {
      const entry = pending.get(answer.referenceId);
      if (answer.kind === 'reply') {
        entry?.resolve(answer);
      } else {
        const { errorMessage } = answer;
        const text = typeof errorMessage === 'string' ? errorMessage : JSON.stringify(errorMessage);
        entry?.reject(
          new ScapiError('REFUSED', `${entry.name}: ${text}`, {
            request: entry.name,
            errorMessage,
          }),
        );
      }
    },
    identify: (frameId) => {
      frame = { frameId };
    },
    pending: () => pending.size,
    close: (error) => {
      for (const entry of [...pending.values()]) entry.reject(error);
    },
  };
}
