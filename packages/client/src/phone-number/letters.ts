/** The keys of a telephone for the letters A to Z. @see ITU-T E.161 */
const KEYS = '22233344455566677778889999';

/**
 * Free-phone numbers and complete North American ones. A name behind an extension, `5001 Miller`, must
 * not look like one.
 */
const SPELLED =
  /^(?:(?:\+1\d{3}|1?8\d\d)(?=\w{7}$)|(?:\+\d{1,3}|0)[789]00(?=[a-z]{6,9}$))\d*[a-z]+$/i;

/** `1800FLOWERS` in digits. Letters of anything else stay, and with them the number is refused. */
export const withoutLetters = (number: string): string =>
  SPELLED.test(number)
    ? number.replace(/[a-z]/gi, (letter) => KEYS.charAt(letter.toLowerCase().charCodeAt(0) - 97))
    : number;
