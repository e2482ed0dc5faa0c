/** Finds what could be a phone number in a text, by the way it is written. Knows no country. */
import { toAscii } from '@scapi/client/phone-number.js';
import { withoutOtherFigures } from './other-figures.js';

/** A part of a text that could be a phone number. */
export interface Candidate {
  readonly startsAt: number;
  readonly endsAt: number;
  /** As it is written, in ASCII as far as that goes without a change of length. */
  readonly written: string;
  /** The text around it, in the same way. */
  readonly before: string;
  readonly after: string;
}

/** How much of the text around a candidate is looked at. */
const AROUND = 60;

/** Five digits at least, and at most four signs between two of them. */
const CANDIDATE = /[+(]{0,2}\d(?:[ \t()[\]./·~\-\p{Cf}]{0,4}\d){4,}/gu;

/** What touches a word or other figures is a part of them: a name, an address, an amount. */
const TOUCHES_BEFORE = /(?:[\p{Lu}\p{Ll}\p{Nd}_]-?|[#@=&%\\/+*]|\d[.,:])$/u;
const TOUCHES_AFTER = /^(?:[\p{Lu}\p{Ll}\p{Nd}_@%°+]|[.,:/-]\d)/u;

/** The candidates in a text, in their order. */
export function findCandidates(text: string): readonly Candidate[] {
  const plain = text.replace(/[^\p{ASCII}]/gu, asciiOfSameLength);
  return [...withoutOtherFigures(plain).matchAll(CANDIDATE)].flatMap(({ 0: match, index }) => {
    // (see 030 901820) has its bracket outside.
    const outside = match.startsWith('(') && !match.includes(')') ? 1 : 0;
    const startsAt = index + outside;
    const endsAt = index + match.length;
    const before = plain.slice(Math.max(0, startsAt - AROUND), startsAt);
    const after = plain.slice(endsAt, endsAt + AROUND);
    if (TOUCHES_BEFORE.test(before) || TOUCHES_AFTER.test(after)) return [];
    return [{ startsAt, endsAt, written: match.slice(outside), before, after }];
  });
}

/** Two numbers side by side, `030 901820 / 030 901821`, are one candidate at first. */
export function partsOf({ startsAt, written, before, after }: Candidate): readonly Candidate[] {
  const parts = [...written.matchAll(/\S(?:(?! [/-] | {2}).)*/g)];
  if (parts.length < 2) return [];
  return parts.map(({ 0: part, index }) => ({
    startsAt: startsAt + index,
    endsAt: startsAt + index + part.length,
    written: part,
    before: before + written.slice(0, index),
    after: written.slice(index + part.length) + after,
  }));
}

function asciiOfSameLength(sign: string): string {
  const ascii = toAscii(sign);
  return ascii.length === sign.length ? ascii : sign;
}
