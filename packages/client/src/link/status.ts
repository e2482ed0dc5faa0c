import { ScapiError } from '../errors.js';

/**
 * Where the connection with the desktop stands.
 *
 * `idle → connecting → connected → lost → connected …`; `unavailable` when there is no desktop to
 * talk to (the client keeps trying where that can change); `closed` for good.
 */
export type ConnectionState =
  | { readonly status: 'idle' }
  | { readonly status: 'connecting' }
  | {
      readonly status: 'connected';
      /** Of the desktop; none over a port. */ readonly origin: string | undefined;
    }
  | {
      readonly status: 'lost';
      /** `rate-limited`: the desktop lives, but ignores this application for a while. */
      readonly cause: 'silent' | 'rate-limited';
    }
  | {
      readonly status: 'unavailable';
      readonly reason: UnavailableReason;
      /** What to do about it. */
      readonly hint: string;
    }
  | { readonly status: 'closed' };

/** Why there is no desktop. */
export type UnavailableReason =
  /** The page is on its own, in no frame and with no opener. */
  | 'not-embedded'
  /** No desktop answers. One that does not accept this page's origin looks the same. */
  | 'no-answer'
  /** The page is embedded by an origin that the client was not told to trust. */
  | 'origin-refused';

/** The last state. */
export const CLOSED: ConnectionState = { status: 'closed' };

/** Why a request cannot be sent and need not wait either. */
export function obstacleIn(state: ConnectionState): ScapiError | undefined {
  switch (state.status) {
    case 'closed':
      return new ScapiError('CLOSED', 'The client was closed.');
    case 'unavailable':
      return new ScapiError('UNAVAILABLE', 'There is no desktop to talk to.', { hint: state.hint });
    case 'lost':
      if (state.cause === 'silent') return undefined;
      return new ScapiError('RATE_LIMITED', 'The desktop ignores requests for a while.');
    default:
      return undefined;
  }
}

/** The error of a request that was not sent, since no desktop answered in time. */
export const createLate = (): ScapiError =>
  new ScapiError('UNAVAILABLE', 'The desktop did not come in time.');
