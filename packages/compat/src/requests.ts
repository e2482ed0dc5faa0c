import { ScapiError, type Link } from '@scapi/client/link.js';
import { callBack } from './call-back.js';
import type { Envelope } from './service-client-api.js';

/** Milliseconds that a request may take. @see Protocol reference, section 2.4. */
const TIMEOUT_AFTER = 10_000;
const TIMEOUT = 'Request timeout';

/** What the page wants called, on what. */
interface Callbacks {
  readonly done: unknown;
  readonly fail: unknown;
  readonly context: unknown;
}

/** The requests of the page that wait for an answer. */
export interface Requests {
  /** Sends a message at once; returns its identifier. Without a link it fails, with the reason. */
  readonly send: (link: Link | ScapiError, message: object, callbacks: Callbacks) => string;
  /** Hands in an answer. */
  readonly settle: (referenceId: string, message: Envelope) => void;
  /** Fails everything that waits. */
  readonly failAll: (reason: ScapiError) => void;
}

export function createRequests(strict: boolean): Requests {
  const pending = new Map<
    string,
    Callbacks & { readonly message: object; readonly timer: number }
  >();

  const failed = ({ fail, context }: Callbacks, message: object, reason: unknown): void => {
    if (typeof fail === 'function') callBack(fail, context, reason);
    else console.warn(`ServiceClientAPI: ${nameOf(message)} failed without a callback.`);
  };

  return {
    send: (link, message, callbacks) => {
      if (link instanceof ScapiError) {
        // Never before the call has returned.
        setTimeout(() => failed(callbacks, message, toEnvelope(link)), 0);
        return '';
      }
      const referenceId = link.post(message as Parameters<Link['post']>[0]);
      const timer = window.setTimeout(() => {
        pending.delete(referenceId);
        failed(callbacks, message, strict ? { errorMessage: TIMEOUT } : TIMEOUT);
      }, TIMEOUT_AFTER);
      pending.set(referenceId, { ...callbacks, message, timer });
      return referenceId;
    },
    settle: (id, { referenceId: _, ...envelope }) => {
      const entry = pending.get(id);
      if (!entry) return;
      pending.delete(id);
      clearTimeout(entry.timer);
      if (envelope.errorMessage !== undefined) failed(entry, entry.message, envelope);
      else callBack(entry.done, entry.context, envelope);
    },
    failAll: (reason) => {
      const failing = [...pending.values()];
      pending.clear();
      for (const { timer } of failing) clearTimeout(timer);
      // A handler may send something again.
      for (const { fail, context } of failing) callBack(fail, context, toEnvelope(reason));
    },
  };
}

const nameOf = (message: { readonly request?: unknown; readonly event?: unknown }): string =>
  String(message.request ?? message.event);

const toEnvelope = ({ code, message, hint }: ScapiError): Envelope => ({
  errorMessage: `${message} ${hint}`,
  code,
});
