/** Why something failed; switch on this, never on the text. */
export type ScapiErrorCode =
  /** Sent, but not answered in time: the desktop may or may not have carried it out. */
  | 'TIMEOUT'
  /** The desktop answered with an error. */
  | 'REFUSED'
  /** The desktop does not let this origin call this service. */
  | 'NOT_ALLOWED'
  /** There is no desktop to talk to; nothing was sent. */
  | 'UNAVAILABLE'
  /** The action was given up before it was carried out. */
  | 'ABORTED'
  /** The client was closed. */
  | 'CLOSED'
  /** The arguments were wrong; nothing was sent. */
  | 'INVALID_ARGUMENT'
  /** The desktop ignores this application for a while; nothing was sent. */
  | 'RATE_LIMITED'
  /** The desktop answered something that this client cannot read: the `cause` is the answer. */
  | 'PROTOCOL';

/** What to do about an error whose cause gives no better advice, where its text does not say all. */
const ADVICE: Readonly<Partial<Record<ScapiErrorCode, string>>> = {
  TIMEOUT: 'It may have been carried out all the same. See $status.',
  NOT_ALLOWED: 'Add it to the desktop option service-client-api.accepted-web-content-origins.',
  UNAVAILABLE: 'Open this page inside Agent Desktop.',
  CLOSED: 'Create a new client.',
  RATE_LIMITED:
    'Send less: see the desktop option service-client-api.rate-limit and the client option rateLimit.',
  PROTOCOL: 'Please report it.',
};

/** More about a {@link ScapiError}. */
export interface ScapiErrorDetails {
  readonly request?: string | undefined;
  readonly errorMessage?: unknown;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** The one error of this package. An aborted call rejects with its signal's reason instead. */
export class ScapiError extends Error {
  /** True for the error of any copy of this package: a page may hold several. */
  static override [Symbol.hasInstance](value: unknown): value is ScapiError {
    return value instanceof Error && value.name === 'ScapiError';
  }

  override readonly name = 'ScapiError';
  readonly code: ScapiErrorCode;
  /** Name of the request that failed, for example `voice.dial`. */
  readonly request: string | undefined;
  /** What the desktop said, unchanged. */
  readonly errorMessage: unknown;
  /** What to do about it, for the developer or the administrator; empty where the message says it. */
  readonly hint: string;

  constructor(code: ScapiErrorCode, message: string, details: ScapiErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.request = details.request;
    this.errorMessage = details.errorMessage;
    this.hint = details.hint ?? ADVICE[code] ?? '';
  }
}

/** Makes anything that was thrown an `Error`, so that a state can always show one. */
export const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
