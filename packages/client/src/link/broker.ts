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

/** What becomes of answers; one object for all requests of a requester. `request` is what was asked. */
export interface Receiver {
  /** Returns what the promise resolves with; what it throws rejects. */
  readonly reply: (request: string, reply: Reply) => unknown;
  /** Returns what the promise rejects with. */
  readonly error: (request: string, error: unknown) => unknown;
}

/** A message, how long to wait for its answer, and the promise that the answer settles. */
export interface Exchange {
  readonly message: Outgoing;
  readonly limits: Limits;
  readonly receiver: Receiver;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onTimeout: OnTimeout | undefined;
  /** Of `performance.now()`; set when it is sent. */
  sentAt: number;
  /** Listens to the signal, once it is sent. */
  abort: (() => void) | undefined;
}

/** Called with the time of `performance.now()` at which a message was sent that is not answered in time. */
export type OnTimeout = (sentAt: number) => void;

export interface Broker {
  /**
   * Sends a message and waits for its answer. It rejects with a ScapiError `TIMEOUT`, `REFUSED` or
   * `INVALID_ARGUMENT`, or with the signal's reason, as the receiver returns it.
   *
   * @param start - called in place of {@link begin}, which it calls when the time has come.
   */
  readonly exchange: <Result = Reply>(
    message: Outgoing,
    limits: Limits,
    onTimeout?: OnTimeout,
    receiver?: Receiver,
    start?: (exchange: Exchange) => void,
  ) => Promise<Result>;
  readonly begin: (exchange: Exchange) => void;
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
  const pending = new Map<string, Exchange>();
  const prefix = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let count = 0;
  let frame: { readonly frameId: unknown } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires; `Infinity` while there is none. */
  let timerAt = Infinity;

  const nextReference = (): string => `${prefix}-${++count}`;

  // Members added after a spread would cost V8 fifteen times as much.
  const address = (referenceId: string, message?: Outgoing): object => ({
    referenceId,
    userAgent: CLIENT_USER_AGENT,
    protocolVersion: PROTOCOL_VERSION,
    ...message,
    ...frame,
  });

  /** Takes out what waits for this answer; it is then to be settled. */
  const take = (referenceId: string): Exchange | undefined => {
    const one = pending.get(referenceId);
    pending.delete(referenceId);
    if (one?.abort) one.limits.signal?.removeEventListener('abort', one.abort);
    return one;
  };

  const reject = (
    one: Exchange | undefined,
    code: ScapiErrorCode,
    text: string,
    details?: ScapiErrorDetails,
  ): void => {
    if (!one) return;
    const request = nameOf(one.message);
    fail(one, new ScapiError(code, `${request}: ${text}`, { request, ...details }));
  };

  const begin: Broker['begin'] = (one) => {
    const { timeout, signal } = one.limits;
    if (signal?.aborted) return fail(one, signal.reason);
    const referenceId = nextReference();
    const now = (one.sentAt = performance.now());
    // Before it is posted: a tap that sees it may close the client, or abort the signal.
    pending.set(referenceId, one);
    if (signal) {
      one.abort = () => {
        if (take(referenceId)) fail(one, signal.reason);
      };
      signal.addEventListener('abort', one.abort);
    }
    try {
      send(address(referenceId, one.message));
    } catch (cause) {
      // Such as a function or an element.
      reject(take(referenceId), 'INVALID_ARGUMENT', 'an argument cannot be sent.', { cause });
    }
    if (now + timeout < timerAt && pending.has(referenceId)) wakeAt(now + timeout, now);
  };

  const wakeAt = (deadline: number, now: number): void => {
    clearTimeout(timer);
    timerAt = Math.min(deadline, now + LONGEST_TIMEOUT);
    timer = setTimeout(rejectLate, timerAt - now);
  };

  const rejectLate = (): void => {
    // A timer may fire a little before its time: what it was set for counts as reached.
    const now = Math.max(performance.now(), timerAt);
    timerAt = Infinity;
    let next = Infinity;
    for (const [referenceId, one] of pending) {
      const { sentAt, limits, onTimeout } = one;
      const { timeout, onLate } = limits;
      if (sentAt + timeout > now) {
        next = Math.min(next, sentAt + timeout);
        continue;
      }
      reject(take(referenceId), 'TIMEOUT', `no answer within ${timeout} ms.`);
      if (onLate)
        pending.set(referenceId, {
          ...one,
          limits: FOREVER,
          receiver: AS_IT_IS,
          resolve: onLate as Exchange['resolve'],
        });
      onTimeout?.(sentAt);
    }
    if (next < timerAt) wakeAt(next, now);
  };

  const rejectRequests = (code: ScapiErrorCode, why: string): void => {
    for (const [referenceId, { message }] of pending)
      if ('request' in message) reject(take(referenceId), code, why);
  };

  return {
    begin,
    exchange: (message, limits, onTimeout, receiver = AS_IT_IS, start = begin) =>
      new Promise((resolve, reject) =>
        start({
          message,
          limits,
          receiver,
          resolve: resolve as Exchange['resolve'],
          reject,
          onTimeout,
          sentAt: 0,
          abort: undefined,
        }),
      ),
    post: (message) => {
      const referenceId = nextReference();
      // It may be the application's own, and have these members too.
      send(Object.assign({}, message, address(referenceId)));
      return referenceId;
    },
    settle: (answer) => {
      const one = take(answer.referenceId);
      if (!one) return answer.referenceId.startsWith(prefix);
      if (answer.kind === 'reply') {
        try {
          one.resolve(one.receiver.reply(nameOf(one.message), answer));
        } catch (error) {
          one.reject(error);
        }
      } else {
        const { errorMessage } = answer;
        reject(one, 'REFUSED', isString(errorMessage) ? errorMessage : 'refused.', {
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

/** Resolves and rejects with what came. */
const AS_IT_IS: Receiver = { reply: (_, reply) => reply, error: (_, error) => error };

/** Gives an exchange up. */
export const fail = ({ message, receiver, reject }: Exchange, error: unknown): void =>
  reject(receiver.error(nameOf(message), error));

/** The name that errors give to what was asked. */
const nameOf = (message: Outgoing): string =>
  'request' in message ? message.request : message.event;
