/**
 * Reads what people and `tel:` links write for a phone number. What is dialed is decided here and
 * nowhere else: what cannot belong to a number is refused, never guessed.
 */
import { splitExtension } from './extension.js';
import { withoutLetters } from './letters.js';
import { inContext } from './phone-context.js';
import { readTelLink } from './tel-link.js';
import { toAscii } from './to-ascii.js';
import { BRACKETED_ZERO, withoutTrunkZero } from './trunk-zero.js';

export { toAscii };

/** A phone number that can be dialed. */
export interface PhoneNumber {
  /** Digits, `*` and `#`; with `+` in front of a country code, and `,`, `p` or `w` for a pause. */
  readonly number: string;
  /** What to dial when the other end has answered, in digits. */
  readonly extension: string | undefined;
  readonly refusal?: undefined;
}

/** Text that is no phone number. */
export interface RefusedPhoneNumber {
  readonly number?: undefined;
  readonly extension?: undefined;
  /** What is wrong, and what to write. */
  readonly refusal: string;
}

/**
 * Reads a `tel:` link, or a phone number as a person types it, into what can be dialed.
 *
 * - Spaces, dashes, dots, brackets, slashes and characters that cannot be seen are left out; the
 *   decimal digits of every script become ASCII digits.
 * - An extension is apart: `;ext=5`, `ext. 5`, `x5`, `local 5`, and what other languages call it.
 * - A trunk zero after a country code is left out, `+44 (0)20…`, except in countries whose numbers
 *   begin with 0, such as Italy.
 * - `;phone-context=+1-914-555` completes a local number, and `;postd=pp22` is dialed after the number.
 *   Other parameters of a link change nothing.
 * - Letters are read as digits in numbers such as `1-800-FLOWERS`.
 *
 * Everything else is refused, as are several numbers in one, and international numbers that are too
 * short or too long.
 *
 * ```ts
 * readPhoneNumber('tel:+1-213-373-4253;ext=7'); // { number: '+12133734253', extension: '7' }
 * readPhoneNumber('5001 or 5002').refusal; // 'Write one phone number …'
 * ```
 *
 * @see RFC 3966, `tel:` links; ITU-T E.123, how numbers are written; E.161, letters.
 */
export function readPhoneNumber(written: string): PhoneNumber | RefusedPhoneNumber {
  if (written.length > LONGEST) return SEVERAL;
  const { subscriber, parameters } = readTelLink(toAscii(written));
  const parameter = (name: string): string => compact(toAscii(parameters.get(name) ?? ''));
  const [main, spoken] = splitExtension(toAscii(subscriber));

  const extension = parameter('ext') || spoken;
  if (!/^\d{0,15}$/.test(extension)) return NO_EXTENSION;
  if (isSeveral(main) || [...parameters.keys()].some((name) => /^[+\d]/.test(name))) return SEVERAL;

  const dialed = withoutLetters(compact(main.replace(/[([]\s*0\s*[)\]]/, BRACKETED_ZERO)));
  const afterwards = parameter('postd').replace(/^(?=[^,pw])/, ',');
  const number = withoutTrunkZero(inContext(dialed, parameter('phone-context'))) + afterwards;
  if (DIALABLE.test(number)) return { number, extension: extension === '' ? undefined : extension };
  if (number === '') return NOTHING;
  return /^\+\d+$/.test(number) ? WRONG_LENGTH : NO_NUMBER;
}

const LONGEST = 300;

const NOTHING = { refusal: 'There is no number to call. Write one.' };
const NO_NUMBER = {
  refusal: 'This is no phone number. Write digits, with + before a country code.',
};
const WRONG_LENGTH = {
  refusal: 'A number with + has 7 to 15 digits. Write all of them, and no more.',
};
const SEVERAL = { refusal: 'This is more than one number. Write one, in full.' };
const NO_EXTENSION = { refusal: 'The extension is no number. Write it in digits.' };

const DIALABLE = /^(?:\+\d{7,15}|[*#]*\d[\d*#]{0,17})(?:[,pw]+[\d*#]+)*$/;

/** Leaves out what only makes a number easier to read. */
const compact = (text: string): string => text.replace(/[\s().[\]/·•~-]/g, '').toLowerCase();

/** `901820, 901821`; or `901820/21`, where `030/901820` is one number after its area code. */
function isSeveral(text: string): boolean {
  const digits = text.replace(/[^\d+/]/g, '');
  const isTooLong = /^(?:(?:\+|00)\d{9,}|0[1-9]\d{5,}|[1-9]\d{4,})\//.test(digits);
  return isTooLong || /\/\d{0,2}$/.test(digits) || /,\s/.test(text);
}
