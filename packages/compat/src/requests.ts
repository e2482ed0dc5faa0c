import { ScapiError, type Link } from '@scapi/client/link.js';
import { callBack } from './call-back.js';
import type { Envelope } from './service-client-api.js';

/** Milliseconds that a request may take. @see Protocol reference, section 2.4. */
const PATIENCE = 10_000;
const TIMEOUT = 'Request timeout';

interface Pending {
  readonly done: (answer: Envelope) => void;
  readonly fail: (reason: Envelope | string) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** The requests of the page and their callbacks. */
export interface Requests {
  /** Sends a message at once; returns its identifier. Without a link it fails with the reason. */
  readonly send: (
    link: Link | ScapiError,
    message: object,
    callbacks: { readonly done: unknown; readonly fail: unknown; readonly context: unknown },
  ) => string;
  /** Hands in an answer. */
  readonly settle: (referenceId: string, message: Envelope) => void;
  /** Fails everything that waits. */
  readonly failAll: (reason: ScapiError) => void;
}

export function createRequests(strict: boolean): Requests {
  const pending = new Map<string, Pending>();

  const settle: Requests['settle'] = (id, { referenceId: _, ...envelope }) => {
    const entry = pending.get(id);
    if (!entry) return;
    pending.delete(id);
    clearTimeout(entry.timer);
    if (envelope.errorMessage === undefined) entry.done(envelope);
    else entry.fail(envelope);
  };

  return {
    settle,
    send: (link, message, { done, fail, context }) => {
      const failed: Pending['fail'] = (reason) => {
        if (typeof fail === 'function') callBack(fail, context, reason);
        else console.warn('ServiceClientAPI: nobody heard of this failure:', message, reason);
      };
      if (link instanceof ScapiError) {
        setTimeout(failed, 0, toEnvelope(link));
        return '';
      }
      const referenceId = link.post(message as Parameters<Link['post']>[0]);
      const timer = setTimeout(() => {
        pending.delete(referenceId);
        failed(strict ? { errorMessage: TIMEOUT } : TIMEOUT);
      }, PATIENCE);
      pending.set(referenceId, {
        done: (answer) => callBack(done, context, answer),
        fail: failed,
        timer,
      });
      return referenceId;
    },
    failAll: (reason) => {
      for (const id of [...pending.keys()]) settle(id, toEnvelope(reason));
    },
  };
}

const toEnvelope = ({ code, message, hint }: ScapiError): Envelope => ({
  errorMessage: `${message} ${hint}`,
  code,
});
