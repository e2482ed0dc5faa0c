import { isArrayOf, isRecord, isString } from './json.js';
import { CLIENT_USER_AGENT, SERVER_USER_AGENT } from './messages.js';
import { attempt } from './reading.js';

/** An incoming message of the desktop, sorted as the vendor's client sorts it (section 2.3). */
export type IncomingServerMessage =
  | { readonly kind: 'event'; readonly event: string; readonly data: unknown }
  | {
      readonly kind: 'reply';
      readonly referenceId: string;
      readonly data: unknown;
      readonly subscriptionId: unknown;
    }
  | { readonly kind: 'error'; readonly referenceId: string; readonly errorMessage: unknown }
  | { readonly kind: 'frame'; readonly frameId: unknown }
  | { readonly kind: 'text'; readonly text: string };

/** How strictly {@link parseServerMessage} reads. */
export interface ParseOptions {
  /** Accepts every `userAgent` that contains `WWE`, as the vendor's client does (defect Q3). */
  readonly lenient?: boolean | undefined;
}

/**
 * Sorts an untrusted message that should come from the desktop. Never throws, whatever arrives.
 *
 * @returns The message, or `undefined` when it is none of the desktop's.
 * @see Protocol reference, section 2.3.
 */
export const parseServerMessage = (
  data: unknown,
  { lenient = false }: ParseOptions = {},
): IncomingServerMessage | undefined => attempt(() => sortServerMessage(data, lenient));

function sortServerMessage(data: unknown, lenient: boolean): IncomingServerMessage | undefined {
  if (isString(data)) return data.startsWith('wwe') ? { kind: 'text', text: data } : undefined;
  if (!isRecord(data) || !isServer(data['userAgent'], lenient)) return undefined;
  const { event, referenceId, errorMessage, frameId } = data;
  if (event) return isString(event) ? { kind: 'event', event, data: data['data'] } : undefined;
  if (isReferenceId(referenceId)) {
    const id = String(referenceId);
    return errorMessage === undefined
      ? {
          kind: 'reply',
          referenceId: id,
          data: data['data'],
          subscriptionId: data['subscriptionId'],
        }
      : { kind: 'error', referenceId: id, errorMessage };
  }
  return frameId === undefined ? undefined : { kind: 'frame', frameId };
}

/** An incoming message of an application, as the desktop sees it. */
export type IncomingClientMessage =
  | {
      readonly kind: 'request';
      readonly referenceId: string | number;
      readonly request: string;
      readonly parameters: readonly unknown[];
    }
  | {
      readonly kind: 'subscribe';
      readonly referenceId: string | number;
      readonly events: readonly string[];
    }
  | {
      readonly kind: 'unsubscribe';
      readonly referenceId: string | number | undefined;
      readonly subscriptionId: unknown;
    }
  | {
      readonly kind: 'malformed';
      readonly referenceId: string | number;
      readonly problem: string;
    };

/**
 * Sorts an untrusted message that should come from an application. Never throws. A `referenceId`
 * keeps its type, because the desktop must echo it verbatim (defect Q10).
 *
 * @returns The message; `malformed` when it is the protocol's but cannot be served; `undefined`
 *   when it is none of the protocol's.
 */
export const parseClientMessage = (data: unknown): IncomingClientMessage | undefined =>
  attempt(() => sortClientMessage(data));

function sortClientMessage(data: unknown): IncomingClientMessage | undefined {
  if (!isRecord(data) || data['userAgent'] !== CLIENT_USER_AGENT) return undefined;
  const { event, referenceId, request } = data;
  if (event === 'unsubscribe') {
    return {
      kind: 'unsubscribe',
      referenceId: isReferenceId(referenceId) ? referenceId : undefined,
      subscriptionId: data['data'],
    };
  }
  if (!isReferenceId(referenceId)) return undefined;
  if (event === 'subscribe') return parseSubscribe(referenceId, data['data']);
  return isString(request)
    ? parseRequest(referenceId, request, data['parameters'])
    : { kind: 'malformed', referenceId, problem: 'neither a request nor a subscription' };
}

function parseSubscribe(referenceId: string | number, data: unknown): IncomingClientMessage {
  const events: unknown = Array.isArray(data) ? data : [data];
  return isArrayOf(isString)(events) && events.length > 0
    ? { kind: 'subscribe', referenceId, events }
    : {
        kind: 'malformed',
        referenceId,
        problem: 'subscribe: data must be one or more event names',
      };
}

function parseRequest(
  referenceId: string | number,
  request: string,
  data: unknown,
): IncomingClientMessage {
  const parameters: unknown = data ?? []; // `undefined` and `null` alike (defect Q22).
  return Array.isArray(parameters)
    ? { kind: 'request', referenceId, request, parameters: parameters as unknown[] }
    : { kind: 'malformed', referenceId, problem: `${request}: parameters must be an array` };
}

const isReferenceId = (value: unknown): value is string | number =>
  (isString(value) && value !== '') || Number.isFinite(value);

const isServer = (userAgent: unknown, lenient: boolean): boolean =>
  userAgent === SERVER_USER_AGENT ||
  (lenient && isString(userAgent) && userAgent.includes('WWE') && userAgent !== CLIENT_USER_AGENT);
