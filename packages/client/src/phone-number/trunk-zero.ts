/** Stands for `(0)` while a number is read. `toAscii` lets no other through. */
export const BRACKETED_ZERO = '⓪';

/** The country code, and all that follows: were that left out, `49` `3` could be taken for `493`. */
const INTERNATIONAL =
  /^(\+|00(?=[^,pw]{9}))(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[1-9]\d{2})(.*)/;

/** Ordinary numbers begin with 0 in Italy, the Vatican, San Marino, Ivory Coast, Burkina Faso, Benin, Gabon, Congo. */
const KEEPS_ZERO = /^(?:39|37[89]|22[569]|24[12])$/;

/** Some special numbers begin with 0, and no trunk zero is dialed: Norway, Niger, Botswana and others. */
const MAY_KEEP_ZERO = /^(?:47|2(?:27|47|50|6[78])|50[17]|6(?:7[69]|87)|853|974)$/;

/**
 * Leaves out the trunk zero after a country code, which is dialed inside the country only:
 * `+44(0)2079460018` and `+4402079460018` are `+442079460018`.
 */
export function withoutTrunkZero(number: string): string {
  const [, prefix = '', country = '', rest = number] = INTERNATIONAL.exec(number) ?? [];
  // At the start it belongs to the number: (0)30 901820.
  const isKept =
    country === '' ||
    KEEPS_ZERO.test(country) ||
    (rest.startsWith('0') && MAY_KEEP_ZERO.test(country));
  return prefix + country + (isKept ? rest.replace(/^⓪/, '0') : rest.replace(/^[0⓪]+/, ''));
}
