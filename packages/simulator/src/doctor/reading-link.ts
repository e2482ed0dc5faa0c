import {
  CLIENT_USER_AGENT,
  PROTOCOL_VERSION,
  REQUEST_NAMES,
  isReadRequest,
  type RequestName,
} from '@scapi/protocol';
import { randomId } from '../random-id.js';

/** The requests that may leave the doctor: those that the protocol knows to read only. */
export const READING_REQUESTS: readonly RequestName[] = REQUEST_NAMES.filter(isReadRequest);

/** A request that could change something on the desktop was kept back. */
export class NotReadingError extends Error {
  override readonly name = 'NotReadingError';
}

/**
 * The only way from the doctor to a desktop. It writes every message itself, and knows three kinds: a
 * request of {@link READING_REQUESTS}, a subscription and the end of one.
 */
export interface ReadingLink {
  /**
   * Asks.
   *
   * @returns The `referenceId` of the message.
   * @throws NotReadingError for any request that does more than read; nothing is sent then.
   */
  read(request: string, parameters?: readonly unknown[]): string;
  /** Asks for events; returns the `referenceId`. */
  subscribe(events: readonly string[]): string;
  /** Ends a subscription; returns the `referenceId`. */
  unsubscribe(subscriptionId: unknown): string;
  /** Repeats this identifier from now on, as the desktop assigned it. */
  frameId: unknown;
}

/**
 * Makes the link.
 *
 * @param post - Sends to the desktop's window, at its origin.
 */
export function createReadingLink(post: (message: object) => void): ReadingLink {
  const prefix = `doctor-${randomId()}`;
  let count = 0;
  const send = (content: object): string => {
    count += 1;
    const referenceId = `${prefix}-${count}`;
    post({
      ...content,
      referenceId,
      userAgent: CLIENT_USER_AGENT,
      protocolVersion: PROTOCOL_VERSION,
      ...(link.frameId !== undefined && { frameId: link.frameId }),
    });
    return referenceId;
  };
  const link: ReadingLink = {
    frameId: undefined,
    read(request, parameters = []) {
      const name = READING_REQUESTS.find((one) => one === request);
      if (!name) throw new NotReadingError(`${request} does more than read; it was not sent`);
      return send({ request: name, ...(parameters.length > 0 && { parameters }) });
    },
    subscribe: (events) => send({ event: 'subscribe', data: [...events] }),
    unsubscribe: (subscriptionId) => send({ event: 'unsubscribe', data: subscriptionId }),
  };
  return link;
}
