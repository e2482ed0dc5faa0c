/**
 * Matches answers with what was asked. Each message gets an identifier that no other client in this
 * page, nor an earlier load of it, can have used; it settles exactly once: by its answer, its
 * time-out, its signal, or the loss of the desktop.
 */
import {
  CLIENT_USER_AGENT,
  isString,
  PROTOCOL_VERSION,
  type IncomingServerMessage,
} from '@scapi/protocol';
import { ScapiError, type ScapiErrorCode } from '../errors.js';
import { settleOnce } from './settle-once.js';

/** What a message says, before the broker addresses it. */
export type Outgoing =
  | { readonly request: string; readonly parameters?: readonly unknown[] }
  | { readonly event: 'subscribe' | 'unsubscribe'; readonly data: unknown };

/** An answer. */
export type Answer = Extract<IncomingServerMessage, { kind: 'reply' | 'error' }>;
/** A successful answer. */
export type Reply = Extract<Answer, { kind: 'reply' }>;

/** How long to wait for an answer: at most `timeout` ms, and not beyond the signal. */
export interface Limits {
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Broker {
  /**
   * Sends a message and waits for its answer.
   *
   * @returns Rejects with a ScapiError `TIMEOUT`, `REFUSED` or `INVALID_ARGUMENT`, or with the
   *   signal's reason.
   */
  readonly exchange: (message: Outgoing, limits: Limits) => Promise<Reply>;
  /** Sends a message without waiting; returns its `referenceId`. */
  readonly post: (message: Outgoing) => string;
  /**
   * Hands in an answer; those to somebody else are ignored.
   *
   * @returns True when it is to a message of ours that nobody waits for any more.
   */
  readonly settle: (answer: Answer) => boolean;
  /** The identifier that the desktop gave this frame, repeated from now on. */
  readonly identify: (frameId: unknown) => void;
  /** Rejects all requests that wait; subscriptions go on, whoever made them must give them up. */
  readonly rejectRequests: (code: ScapiErrorCode, why: string) => void;
}

interface Pending {
  readonly request: string;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: ScapiError) => void;
}

export function createBroker(send: (message: object) => void): Broker {
  const pending = new Map<string, Pending>();
  const prefix = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let count = 0;
  let frame: { frameId?: unknown } = {};

  const post = (message: Outgoing): string => {
    const referenceId = `${prefix}-${++count}`;
    const envelope = {
      referenceId,
      userAgent: CLIENT_USER_AGENT,
      protocolVersion: PROTOCOL_VERSION,
    };
    send({ ...message, ...envelope, ...frame });
    return referenceId;
  };

  return {
    post,
    exchange: (message, limits) => {
      const request = 'request' in message ? message.request : message.event;
      const late = (): ScapiError =>
        new ScapiError('TIMEOUT', `${request}: no answer within ${limits.timeout} ms.`, {
          request,
        });
      return settleOnce(
        (resolve, reject) => {
          let referenceId: string;
          try {
            referenceId = post(message);
          } catch (cause) {
            // Such as a function or an element.
            const message = `${request}: an argument cannot be sent.`;
            throw new ScapiError('INVALID_ARGUMENT', message, { request, cause });
          }
          pending.set(referenceId, { request, resolve, reject });
          return () => pending.delete(referenceId);
        },
        { ...limits, late },
      );
    },
    settle: (answer) => {
      const entry = pending.get(answer.referenceId);
      if (!entry) return answer.referenceId.startsWith(prefix);
      if (answer.kind === 'reply') {
        entry.resolve(answer);
      } else {
        const { request } = entry;
        const { errorMessage } = answer;
        const reason = isString(errorMessage) ? errorMessage : 'refused.';
        entry.reject(new ScapiError('REFUSED', `${request}: ${reason}`, { request, errorMessage }));
      }
      return false;
    },
    identify: (frameId) => {
      frame = { frameId };
    },
    rejectRequests: (code, why) => {
      for (const { request, reject } of [...pending.values()])
        if (request !== 'subscribe')
          reject(new ScapiError(code, `${request}: ${why}`, { request }));
    },
  };
}
