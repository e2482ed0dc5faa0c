/**
 * Matches answers with what was asked. Each message gets an identifier that no other client in this
 * page, nor an earlier load of it, can have used; it settles exactly once: by its answer, its
 * time-out, its signal, or the loss of the desktop. One timer, for the earliest time-out, watches
 * over all that waits.
 */
import {
  CLIENT_USER_AGENT,
  isString,
  PROTOCOL_VERSION,
  type IncomingServerMessage,
} from '@scapi/protocol';
import { ScapiError, type ScapiErrorCode } from '../errors.js';
import { LONGEST_TIMEOUT } from '../shared/settle-once.js';

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
  /** See {@link RequestOptions.urgent}. */
  readonly urgent?: boolean | undefined;
  /** Called with a reply that comes after the rejection with `TIMEOUT`. */
  readonly onLate?: ((reply: Reply) => unknown) | undefined;
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
   * Hands in an answer; one to another client is ignored.
   *
   * @returns True when it answers a message of this client that no longer waits.
   */
  readonly settle: (answer: Answer) => boolean;
  /** The identifier that the desktop gave this frame, repeated from now on. */
  readonly identify: (frameId: unknown) => void;
  /** Rejects all requests that wait with `TIMEOUT`. Subscriptions go on. */
  readonly loseRequests: () => void;
  /**
   * Rejects all requests that wait with `CLOSED`, and stops the timer. Subscriptions wait on without
   * a time-out: the event hub, which made them, gives them up.
   */
  readonly close: () => void;
}

interface Pending {
  readonly request: string;
  /** Of `performance.now()`. */
  readonly deadline: number;
  readonly timeout: number;
  readonly onLate?: Limits['onLate'];
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
  /** Stops listening to the signal. */
  release?: (() => void) | undefined;
}

export function createBroker(send: (message: object) => void): Broker {
  const pending = new Map<string, Pending>();
  const prefix = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let count = 0;
  let frame: { frameId?: unknown } = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires; `Infinity` while there is none. */
  let timerAt = Infinity;

  const nextReference = (): string => `${prefix}-${++count}`;

  /** Takes out what waits for this answer; it then settles. */
  const take = (referenceId: string): Pending | undefined => {
    const entry = pending.get(referenceId);
    if (!entry) return undefined;
    pending.delete(referenceId);
    entry.release?.();
    return entry;
  };

  const reject = (
    referenceId: string,
    code: ScapiErrorCode,
    text: string,
    errorMessage?: unknown,
  ): void => {
    const entry = take(referenceId);
    if (code === 'TIMEOUT' && entry?.onLate) {
      const { onLate: resolve, ...late } = entry;
      pending.set(referenceId, { ...late, deadline: Infinity, resolve, reject: () => undefined });
    }
    entry?.reject(new ScapiError(code, text, { request: entry.request, errorMessage }));
  };

  const postAs = (referenceId: string, message: Outgoing): void => {
    const envelope = {
      referenceId,
      userAgent: CLIENT_USER_AGENT,
      protocolVersion: PROTOCOL_VERSION,
    };
    send({ ...message, ...envelope, ...frame });
  };

  const wakeAt = (deadline: number, now: number): void => {
    if (deadline >= timerAt) return;
    clearTimeout(timer);
    timerAt = Math.min(deadline, now + LONGEST_TIMEOUT);
    timer = setTimeout(rejectLate, timerAt - now);
  };

  const rejectLate = (): void => {
    // A timer may fire a little before its time: what it was set for counts as reached.
    const now = Math.max(performance.now(), timerAt);
    timerAt = Infinity;
    let next = Infinity;
    for (const [referenceId, { request, deadline, timeout }] of pending) {
      if (deadline > now) next = Math.min(next, deadline);
      else reject(referenceId, 'TIMEOUT', `${request}: no answer within ${timeout} ms.`);
    }
    if (next < Infinity) wakeAt(next, now);
  };

  const rejectRequests = (code: ScapiErrorCode, why: string): void => {
    for (const [referenceId, { request }] of pending)
      if (request !== SUBSCRIBE) reject(referenceId, code, `${request}: ${why}`);
  };

  return {
    post: (message) => {
      const referenceId = nextReference();
      postAs(referenceId, message);
      return referenceId;
    },
    exchange: (message, { timeout, signal, onLate }) =>
      new Promise((resolve, fail) => {
        signal?.throwIfAborted();
        const request = 'request' in message ? message.request : message.event;
        const referenceId = nextReference();
        const now = performance.now();
        const deadline = now + timeout;
        const entry: Pending = { request, deadline, timeout, onLate, resolve, reject: fail };
        // Before it is posted: a tap that sees it may close the client, or abort the signal.
        pending.set(referenceId, entry);
        if (signal) {
          const abort = (): void => take(referenceId)?.reject(signal.reason);
          entry.release = () => signal.removeEventListener('abort', abort);
          signal.addEventListener('abort', abort);
        }
        try {
          postAs(referenceId, message);
        } catch (cause) {
          take(referenceId);
          // Such as a function or an element.
          const problem = `${request}: an argument cannot be sent.`;
          throw new ScapiError('INVALID_ARGUMENT', problem, { request, cause });
        }
        if (pending.has(referenceId)) wakeAt(deadline, now);
      }),
    settle: (answer) => {
      const { referenceId } = answer;
      const entry = pending.get(referenceId);
      if (!entry) return referenceId.startsWith(prefix);
      if (answer.kind === 'reply') {
        take(referenceId)?.resolve(answer);
      } else {
        const { errorMessage } = answer;
        const reason = isString(errorMessage) ? errorMessage : 'refused.';
        reject(referenceId, 'REFUSED', `${entry.request}: ${reason}`, errorMessage);
      }
      return false;
    },
    identify: (frameId) => {
      frame = { frameId };
    },
    loseRequests: () => rejectRequests('TIMEOUT', 'the desktop was lost.'),
    close: () => {
      rejectRequests('CLOSED', 'the client was closed.');
      clearTimeout(timer);
      // No time-out counts any more.
      timerAt = -Infinity;
    },
  };
}

/** The name that errors give to a subscription. */
const SUBSCRIBE = 'subscribe';
