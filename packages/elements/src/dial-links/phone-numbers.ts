/**
 * Finds phone numbers in text. The only module that knows libphonenumber-js: it is loaded when a
 * `<scapi-dial-links>` has text to look at, and not before.
 *
 * The smallest metadata of that library tells numbers by little more than their length; the rules here
 * and beside this file tell them from other figures. A false button is worse than a missed number.
 */
import { readPhoneNumber } from '@scapi/client/phone-number.js';
import parse, { isSupportedCountry, type CountryCode } from 'libphonenumber-js/min';
import { findCandidates, partsOf, type Candidate } from './candidates.js';
import { isWrittenAsUsual } from './national-form.js';
import { isAnnounced, isOtherwiseNamed } from './surroundings.js';
import type { FoundNumber } from './text-linker.js';

/**
 * The phone numbers in a text, in their order.
 *
 * @param country - ISO 3166 code of the country whose national numbers count as well; without it,
 *   and for one that is not known, international numbers only.
 */
export function findNumbers(text: string, country: string): readonly FoundNumber[] {
  const code = country.toUpperCase();
  const home = isSupportedCountry(code) ? code : undefined;
  const found: FoundNumber[] = [];
  // From the last one on: what looks like an extension may be the beginning of the next number.
  const add = (candidate: Candidate): boolean => {
    const read = readCandidate(candidate, home, found[0]?.startsAt ?? text.length);
    if (read) found.unshift(read);
    return read !== undefined;
  };
  for (const candidate of [...findCandidates(text)].reverse())
    if (!add(candidate)) [...partsOf(candidate)].reverse().forEach(add);
  return found;
}

/** Behind a number: ` ext. 5`, ` x5`, ` #5`. */
const EXTENSION = /^(?:[\s,;(]*[\p{L}.]{1,12}[\s.:=]*|\s#)\d{1,7}(?!\d)/u;

function readCandidate(
  candidate: Candidate,
  home: CountryCode | undefined,
  nextStartsAt: number,
): FoundNumber | undefined {
  const { startsAt, endsAt, written, before, after } = candidate;
  const read = readPhoneNumber(written);
  if (read.refusal !== undefined) return undefined;
  const phone = parse(read.number, { ...(home && { defaultCountry: home }), extract: false });
  if (!phone?.isValid()) return undefined;
  // A number with + says what it is.
  if (!written.includes('+')) {
    if (!written.includes('(') && isOtherwiseNamed(before, after)) return undefined;
    if (!isWrittenAsUsual(written, phone, isAnnounced(before))) return undefined;
  }
  const behind = EXTENSION.exec(after.slice(0, nextStartsAt - endsAt))?.[0] ?? '';
  const { extension } = readPhoneNumber(written + behind);
  return {
    startsAt,
    endsAt: extension === undefined ? endsAt : endsAt + behind.length,
    number: phone.number,
    extension,
  };
}
