/**
 * What is written with the signs of phone numbers and is none: dates, times, accounts, amounts,
 * measures, addresses. (What has fewer than five digits needs no rule.)
 */
import { isAnnounced } from './surroundings.js';

const DATES_AND_ACCOUNTS = anyOf(
  // 2024-01-15, 15.01.2024, 1/15/24
  String.raw`(?<!\d[-./]?)(?:(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}|[0-3]?\d([-./])[0-3]?\d\2(?:\d\d)?\d\d)(?![-./]?\d)`,
  // 2024-2025, 2023/24
  String.raw`(?<!\d[-./ ]?)(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d(?![-./ ]?\d)`,
  // 10:15, 0800-1730
  String.raw`(?<!\d[-./ ]?)[01]\d[0-5]\d ?- ?[0-2]\d[0-5]\d(?![-./ ]?\d)`,
  String.raw`\d{1,2}:\d\d(?::\d\d)?`,
  // 1705312800, a time in seconds or milliseconds
  String.raw`(?<!\d[-./ ]?)1[5-9]\d{8}(?:\d{3})?(?![-./ ]?\d)`,
  // DE89 3704 0044 0532 0130 00
  String.raw`\b[A-Z]{2}\d\d(?: ?[A-Z\d]{3,4}){3,8}(?: ?[A-Z\d]{1,3})?\b`,
  // 4111 1111 1111 1111
  String.raw`(?<!\d[- ]?)\d{4}([- ])\d{4}\3\d{4}\3\d{1,4}(?![- ]?\d)`,
);

/** A number from 0 to 255. */
const BYTE = String.raw`(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])`;

const AMOUNTS_AND_ADDRESSES = anyOf(
  // 0.5, 52.520008, but not 030.901820
  String.raw`(?<![\d.+])(?!0\d+\.\d{4})\d+\.\d+(?!\.?\d)`,
  // 1.234.567, 1'234'567, but not 030.123.456
  String.raw`(?<![\d.'’+])[1-9]\d{0,2}(?:([.'’])\d{3})(?:\1\d{3})*(?![.'’]?\d)`,
  // 30 000 000
  String.raw`(?<![\d+] ?)\d{1,3}(?: 000){2,}(?! ?\d)`,
  // 2024011510, a day and what was counted on it
  String.raw`(?<!\d[-./ ]?)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*(?![-./ ]?\d)`,
  // 192.168.10.25
  String.raw`(?<![\d.+])(?:${BYTE}\.){3}${BYTE}(?!\.?\d)`,
);

/** Blanks them out in a text, which keeps its length. An amount that is announced as a phone number is one. */
export const withoutOtherFigures = (text: string): string =>
  blank(
    blank(text, DATES_AND_ACCOUNTS, () => false),
    AMOUNTS_AND_ADDRESSES,
    (index) => isAnnounced(text.slice(Math.max(0, index - 40), index)),
  );

function blank(text: string, pattern: RegExp, isKept: (index: number) => boolean): string {
  let left = text;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (isKept(index)) continue;
    left = left.slice(0, index) + '¤'.repeat(match.length) + left.slice(index + match.length);
  }
  return left;
}

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'gu');
}
