/** Writes milliseconds as `04:07` or `1:04:07`. */
export function formatDuration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = twoDigits(Math.floor(total / 60) % 60);
  const seconds = twoDigits(total % 60);
  return hours > 0 ? `${String(hours)}:${minutes}:${seconds}` : `${minutes}:${seconds}`;
}

/** Writes the time of day to the second, in the agent's time zone. */
export function formatTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join(':');
}

/** Writes any value as text: strings as they are, everything else as JSON. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string' || value === undefined) return String(value);
  try {
    return JSON.stringify(value, writeBigint, 2);
  } catch {
    // A cycle: structured clone carries it, JSON does not.
    return Object.prototype.toString.call(value);
  }
}

/** Cuts a text that is longer than `length` characters, and ends it with an ellipsis. */
export const shorten = (text: string, length = 200): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;

const writeBigint = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

const twoDigits = (value: number): string => String(value).padStart(2, '0');
