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
import { ScapiError, type ScapiErrorCode, type ScapiErrorDetails } from '../errors.js';
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

/** A message that was sent, and the promise of its answer. */
interface Pending {
  /** What was asked. */
  readonly request: string;
  readonly limits: Limits;
  /** Of `performance.now()`. */
  readonly sentAt: number;
  readonly resolve: (reply: Reply) => unknown;
  readonly reject: (reason: unknown) => void;
  readonly onTimeout: OnTimeout | undefined;
  /** Listens to the signal. */
  readonly abort: () => void;
}

/** Called with the time of `performance.now()` at which a message was sent that is not answered in time. */
export type OnTimeout = (sentAt: number) => void;

export interface Broker {
  /**
   * Sends a message and waits for its answer. It rejects with a ScapiError `TIMEOUT`, `REFUSED` or
   * `INVALID_ARGUMENT`, or with the signal's reason.
   */
  readonly begin: (
    message: Outgoing,
    limits: Limits,
    resolve: (reply: Reply) => void,
    reject: (reason: unknown) => void,
    onTimeout?: OnTimeout,
  ) => void;
  /** The same as {@link begin}, as a promise. */
  readonly exchange: (message: Outgoing, limits: Limits, onTimeout?: OnTimeout) => Promise<Reply>;
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

export function createBroker(send: (message: object) => void): Broker {
  const pending = new Map<string, Pending>();
  const prefix = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let count = 0;
  let frame: { readonly frameId: unknown } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires; `Infinity` while there is none. */
  let timerAt = Infinity;

  const nextReference = (): string => `${prefix}-${++count}`;

  const post = (message: Outgoing, referenceId = nextReference()): string => {
    const envelope = {
      referenceId,
      userAgent: CLIENT_USER_AGENT,
      protocolVersion: PROTOCOL_VERSION,
    };
    // Not spread with added members: that costs V8 fifteen times as much.
    send(Object.assign({}, message, envelope, frame));
    return referenceId;
  };

  /** Takes out what waits for this answer; it is then to be settled. */
  const take = (referenceId: string): Pending | undefined => {
    const entry = pending.get(referenceId);
    pending.delete(referenceId);
    entry?.limits.signal?.removeEventListener('abort', entry.abort);
    return entry;
  };

  const reject = (
    entry: Pending | undefined,
    code: ScapiErrorCode,
    text: string,
    details?: ScapiErrorDetails,
  ): void => {
    if (!entry) return;
    const { request } = entry;
    entry.reject(new ScapiError(code, `${request}: ${text}`, { request, ...details }));
  };

  const begin: Broker['begin'] = (message, limits, resolve, fail, onTimeout) => {
    const { timeout, signal } = limits;
    if (signal?.aborted) return fail(signal.reason);
    const request = 'request' in message ? message.request : message.event;
    const referenceId = nextReference();
    const sentAt = performance.now();
    const abort = (): void => take(referenceId)?.reject(signal?.reason);
    // Before it is posted: a tap that sees it may close the client, or abort the signal.
    pending.set(referenceId, { request, limits, sentAt, resolve, reject: fail, onTimeout, abort });
    signal?.addEventListener('abort', abort);
    try {
      post(message, referenceId);
    } catch (cause) {
      // Such as a function or an element.
      reject(take(referenceId), 'INVALID_ARGUMENT', 'an argument cannot be sent.', { cause });
    }
    if (pending.has(referenceId)) wakeAt(sentAt + timeout, sentAt);
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
    for (const [referenceId, entry] of pending) {
      const {
        sentAt,
        limits: { timeout, onLate },
        onTimeout,
      } = entry;
      if (sentAt + timeout > now) {
        next = Math.min(next, sentAt + timeout);
        continue;
      }
      reject(take(referenceId), 'TIMEOUT', `no answer within ${timeout} ms.`);
      if (onLate) pending.set(referenceId, { ...entry, limits: FOREVER, resolve: onLate });
      onTimeout?.(sentAt);
    }
    if (next < Infinity) wakeAt(next, now);
  };

  const rejectRequests = (code: ScapiErrorCode, why: string): void => {
    for (const [referenceId, { request }] of pending)
      if (request !== SUBSCRIBE) reject(take(referenceId), code, why);
  };

  return {
    begin,
    exchange: (message, limits, onTimeout) =>
      new Promise((resolve, fail) => begin(message, limits, resolve, fail, onTimeout)),
    post,
    settle: (answer) => {
      const entry = take(answer.referenceId);
      if (!entry) return answer.referenceId.startsWith(prefix);
      if (answer.kind === 'reply') {
        entry.resolve(answer);
      } else {
        const { errorMessage } = answer;
        reject(entry, 'REFUSED', isString(errorMessage) ? errorMessage : 'refused.', {
          errorMessage,
        });
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

const FOREVER: Limits = { timeout: Infinity };

/** The name that errors give to a subscription. */
const SUBSCRIBE = 'subscribe';
