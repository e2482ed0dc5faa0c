import type { Interaction, UserData } from '@scapi/client';

/** Detail of `scapi-dial` and `scapi-dialed`. */
export interface DialDetail {
  /** What the desktop is asked to call: the number, or what `toDestination` makes of it. */
  readonly destination: string;
  /** The number: `+12133734253`, `5001`. */
  readonly number: string;
  /** The extension, in digits; undefined where there is none. */
  readonly extension: string | undefined;
  /** What is attached to the call. */
  readonly userData: UserData | undefined;
}

/** Detail of `scapi-ended`. */
export interface DialEndDetail extends Omit<DialDetail, 'userData'> {
  /** The call as the desktop last reported it. */
  readonly interaction: Interaction;
}
