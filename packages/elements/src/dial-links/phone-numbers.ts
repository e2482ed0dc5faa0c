/**
 * Finds phone numbers in text. The only module that knows libphonenumber-js: it is loaded when a
 * `<scapi-dial-links>` has text to look at, and not before.
 */
import {
  findPhoneNumbersInText,
  isSupportedCountry,
  type PhoneNumber,
} from 'libphonenumber-js/min';
import type { FoundNumber } from './text-linker.js';

/**
 * The phone numbers in a text, in their order.
 *
 * @param country - ISO 3166 code of the country whose national numbers count as well; without it,
 *   and for one that is not known, international numbers only.
 */
export function findNumbers(text: string, country: string): readonly FoundNumber[] {
  const defaultCountry = country.toUpperCase();
  const options = isSupportedCountry(defaultCountry) ? { defaultCountry } : {};
  // In a list the next number would be taken for an extension of the last.
  return [...text.matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) =>
    findPhoneNumbersInText(part, options)
      .filter(({ startsAt, endsAt, number }) => isLikely(part.slice(startsAt, endsAt), number))
      .map(({ startsAt, endsAt, number }) => ({
        startsAt: index + startsAt,
        endsAt: index + endsAt,
        number: number.number,
      })),
  );
}

/**
 * The smallest metadata tells numbers by little more than their length. So a national number is one
 * only if it is written as they are there, with the leading zero of most countries, and neither an
 * address nor an amount.
 */
function isLikely(written: string, number: PhoneNumber): boolean {
  if (written.startsWith('+')) return true;
  if (/^\d{1,3}(\.\d{1,3}){2,}$/.test(written)) return false;
  return !number.formatNational().replace(/\D/g, '').startsWith('0') || /^\D*0/.test(written);
}
