import { ScapiError, toError } from '../../errors.js';
import type { readPhoneNumber } from '../../phone-number/read-phone-number.js';

/** What is about to be dialed. */
export interface DialTarget {
  /** What the desktop is asked to call. */
  readonly destination: string;
  /** The number as it was read: `+12133734253`, `5001`. */
  readonly number: string;
  /** The extension behind the number, in digits. */
  readonly extension: string | undefined;
  readonly error?: undefined;
}

/** What cannot be dialed, and why. */
export interface FailedTarget {
  /** What was to be dialed, as it was written. */
  readonly destination: string;
  readonly error: Error;
}

/**
 * Writes a number as the desktop should receive it. With a prefix for an outside line:
 * `` (number) => `9${number}` ``; with the extension dialed after two pauses:
 * `` (number, extension) => (extension ? `${number},,${extension}` : number) ``.
 */
export type ToDestination = (number: string, extension: string | undefined) => string;

/**
 * Reads what is to be dialed. At once where the number is dialed as it stands, as most are; else the
 * reader is loaded first, which no application needs before. Neither throws nor rejects.
 */
export function readTarget(
  written: string,
  toDestination: ToDestination = (number) => number,
): Target | Promise<Target> {
  const asTarget = ({ number, extension, refusal }: Reading): Target => {
    try {
      if (number === undefined) throw invalid(refusal);
      const destination = toDestination(number, extension);
      if (!destination) throw invalid('toDestination returned nothing to dial.');
      return { destination, number, extension };
    } catch (thrown) {
      return { destination: written, error: toError(thrown) };
    }
  };

  if (PLAIN.test(written)) return asTarget({ number: written, extension: undefined });
  return import('../../phone-number/read-phone-number.js').then(
    ({ readPhoneNumber }) => asTarget(readPhoneNumber(written)),
    (thrown: unknown) => ({ destination: written, error: toError(thrown) }),
  );
}

type Reading = ReturnType<typeof readPhoneNumber>;
type Target = DialTarget | FailedTarget;

/** What {@link readPhoneNumber} would leave as it is: no trunk zero, no sign but `+`. */
const PLAIN = /^(?:\+(?!\d{1,3}0)\d{7,15}|(?!00)\d{1,18})$/;

const invalid = (message: string): ScapiError =>
  new ScapiError('INVALID_ARGUMENT', message, { request: 'voice.dial' });
