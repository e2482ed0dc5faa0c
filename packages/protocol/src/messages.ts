/**
 * The words on the wire. Every message is a plain object handed to `postMessage` and copied by
 * structured clone. An application sends requests and subscriptions, each with a `referenceId`; the
 * desktop answers with the same `referenceId`, and sends events without one.
 *
 * @see Protocol reference, section 2.2.
 */

/** The protocol version that both sides send. */
export const PROTOCOL_VERSION = 2 as const;

/** `userAgent` of everything an application sends. */
export const CLIENT_USER_AGENT = 'WWE Client' as const;

/** `userAgent` of everything the desktop sends. */
export const SERVER_USER_AGENT = 'WWE Server' as const;

/** Milliseconds after which the vendor's client gives a request up. @see Protocol reference, 2.4. */
export const VENDOR_REQUEST_TIMEOUT = 10_000;

interface FromClient {
  readonly referenceId: string;
  readonly userAgent: typeof CLIENT_USER_AGENT;
  readonly protocolVersion: typeof PROTOCOL_VERSION;
  /** Repeats the identifier that the desktop assigned to this frame, if it did. */
  readonly frameId?: unknown;
}

/** Asks the desktop for something. */
export interface RequestMessage extends FromClient {
  /** `<namespace>.<method>`, for example `voice.dial`. */
  readonly request: string;
  /** Absent when the method has none. */
  readonly parameters?: readonly unknown[];
}

/** Asks for events. */
export interface SubscribeMessage extends FromClient {
  readonly event: 'subscribe';
  readonly data: string | readonly string[];
}

/** Ends a subscription. Whether the desktop answers is not documented. */
export interface UnsubscribeMessage extends FromClient {
  readonly event: 'unsubscribe';
  /** The `subscriptionId` of the acknowledgement. */
  readonly data: unknown;
}

/** Anything an application sends. */
export type ClientMessage = RequestMessage | SubscribeMessage | UnsubscribeMessage;

interface FromServer {
  readonly userAgent: typeof SERVER_USER_AGENT;
  readonly protocolVersion: typeof PROTOCOL_VERSION;
}

/** Answers a request; `data` is the result, where there is one. */
export interface ReplyMessage extends FromServer {
  readonly referenceId: string | number;
  readonly data?: unknown;
}

/** Answers a subscription. `subscriptionId` is a top-level member, not under `data`. */
export interface SubscriptionMessage extends FromServer {
  readonly referenceId: string | number;
  readonly subscriptionId: unknown;
}

/** Answers anything with a failure. */
export interface ErrorMessage extends FromServer {
  readonly referenceId: string | number;
  /** Any value other than `undefined`; usually a text. */
  readonly errorMessage: unknown;
}

/** Tells a subscriber that something happened. */
export interface EventMessage extends FromServer {
  readonly event: string;
  readonly data?: unknown;
}

/** Gives the frame an identifier, which it then repeats in all it sends. @see Protocol reference, 2.5. */
export interface FrameMessage extends FromServer {
  readonly frameId: unknown;
}

/** Anything the desktop sends, but for the text messages of section 2.6. */
export type ServerMessage =
  ReplyMessage | SubscriptionMessage | ErrorMessage | EventMessage | FrameMessage;
