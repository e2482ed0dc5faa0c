const HOUR = 3_600_000;

/** The longest time that a `Date` can be away from another. */
const LONGEST = 2 * 8.64e15;

/**
 * Writes a duration as people read a call timer: `0:42`, `1:05:09`, in the digits of the locale. What
 * is no duration, such as NaN or a time before the start, is a dash. Never throws.
 *
 * @param milliseconds - how long.
 * @param locale - default: the browser's.
 */
export function formatDuration(milliseconds: number, locale?: string): string {
  if (!(milliseconds >= 0 && milliseconds <= LONGEST)) return '–';
  const digits = (value: number, minimum: number): string =>
    new Intl.NumberFormat(locale, { minimumIntegerDigits: minimum, useGrouping: false }).format(
      value,
    );
  const seconds = Math.floor(milliseconds / 1000) % 60;
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const hours = Math.floor(milliseconds / HOUR);
  const parts = hours > 0 ? [digits(hours, 1), digits(minutes, 2)] : [digits(minutes, 1)];
  return [...parts, digits(seconds, 2)].join(':');
}
