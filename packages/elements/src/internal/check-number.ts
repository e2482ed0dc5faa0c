import { ScapiError } from '@scapi/client';
import { emitError } from './emit.js';

/** What a number must be. */
export interface NumberRule {
  readonly name: string;
  readonly min: number;
  readonly isWhole?: boolean;
  /** Said where it is not: for example `a number of milliseconds of 0 or more`. */
  readonly words: string;
}

/**
 * Checks a number that the page gave, as a property or an attribute: `auto-close-timeout="abc"` is
 * `NaN`. What is none is reported as `scapi-error` and on the console, and the default takes its place.
 */
export function checkedNumber(
  element: HTMLElement,
  value: number,
  fallback: number,
  { name, min, isWhole = false, words }: NumberRule,
): number {
  if (Number.isFinite(value) && value >= min && !(isWhole && value % 1 !== 0)) return value;
  const tag = element.localName;
  const error = new ScapiError('INVALID_ARGUMENT', `<${tag}>: ${name} must be ${words}.`, {
    hint: `It is ${String(value)}; ${String(fallback)} counts in its place.`,
  });
  console.error(error.message, error.hint, element);
  emitError(element, error);
  return fallback;
}
