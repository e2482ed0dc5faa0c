import { createRandom } from './random.js';

/** Hands out identifiers. The same seed and the same order give the same ones. */
export interface Ids {
  /** `"1"`, `"2"`, … */
  interaction(): string;
  /** Of cases and bundles; in the form of a UUID. */
  uuid(): string;
  /** 32 digits and capital letters. */
  callUuid(): string;
  /** `wweCustomToast0`, `wweCustomToast1`, … @see Protocol reference, section 4.8. */
  toast(): string;
  /** `wweCustomDialog1`, `wweCustomDialog2`, … */
  dialog(): string;
  /** The next number of a series that begins at 1. */
  next(series: string): number;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Makes the identifiers of a desktop. */
export function createIds(seed: string): Ids {
  const random = createRandom(`ids:${seed}`);
  const series = new Map<string, number>();

  function next(name: string): number {
    const value = (series.get(name) ?? 0) + 1;
    series.set(name, value);
    return value;
  }

  function digits(count: number, radix: number): string {
    let text = '';
    while (text.length < count) text += DIGITS.charAt(Math.floor(random.next() * radix));
    return text;
  }

  return {
    interaction: () => String(next('interaction')),
    uuid: () => {
      const variant = '89ab'.charAt(Math.floor(random.next() * 4));
      return `${digits(8, 16)}-${digits(4, 16)}-4${digits(3, 16)}-${variant}${digits(3, 16)}-${digits(12, 16)}`;
    },
    callUuid: () => digits(32, 36).toUpperCase(),
    toast: () => `wweCustomToast${String(next('toast') - 1)}`,
    dialog: () => `wweCustomDialog${String(next('dialog'))}`,
    next,
  };
}
