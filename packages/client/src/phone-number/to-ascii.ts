/**
 * A written phone number in ASCII, where ASCII has it: the decimal digits of every script, full-width
 * forms and dashes. What cannot be seen is left out: bidirectional controls, zero-width characters,
 * soft hyphens, variation selectors.
 */
export const toAscii = (text: string): string =>
  text
    // NFKC would make a digit of a footnote's ².
    .replace(/\p{No}/gu, '!')
    .normalize('NFKC')
    .replace(/[\p{Cf}\uFE00-\uFE0F]/gu, '')
    .replace(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .replace(/\p{Nd}/gu, valueOf);

/** In Unicode the ten digits of a script stand together, in order, at times beside those of another. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}
