/** Declared types of attached data, and what they make of a draft. */
import type { UserDataProblem } from './cell.js';

/** What a key holds. Dates are `YYYY-MM-DD`, as a date input gives them. */
export interface UserDataField {
  /** Default `text`. */
  readonly type?: 'text' | 'number' | 'boolean' | 'date' | 'select' | undefined;
  /** An empty draft cannot be saved. */
  readonly required?: boolean | undefined;
  /** Characters that the text may have. */
  readonly maxLength?: number | undefined;
  /** The values of a `select`. */
  readonly options?: readonly string[] | undefined;
}

/** What a draft comes to: the value to send, or why there is none. */
export type ParsedDraft = { readonly value: unknown } | { readonly problem: UserDataProblem };

/** Reads a draft. `current` is the desktop's value. */
export type UserDataParser = (key: string, draft: string, current: unknown) => ParsedDraft;

/**
 * Reads a draft by the declared type of its key. A value is sent as text, as desktops keep it;
 * only where the desktop has a number or a truth value now, the same type is sent.
 */
export function parseDraft(
  { type = 'text', required = false, maxLength, options = [] }: UserDataField,
  draft: string,
  current: unknown,
): ParsedDraft {
  const text = type === 'text' ? draft : draft.trim();
  if (text === '') return required ? { problem: 'required' } : { value: '' };
  if (maxLength !== undefined && text.length > maxLength) return { problem: 'too-long' };
  if (type === 'number' && !Number.isFinite(Number(text))) return { problem: 'not-a-number' };
  if (type === 'boolean' && !/^(true|false)$/.test(text)) return { problem: 'not-a-boolean' };
  if (type === 'date' && !isDate(text)) return { problem: 'not-a-date' };
  if (type === 'select' && !options.includes(text)) return { problem: 'not-an-option' };
  return { value: asTypeOf(current, text) };
}

/** A calendar day that exists: `2025-02-30` does not. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function asTypeOf(current: unknown, text: string): unknown {
  if (typeof current === 'number' && Number.isFinite(Number(text))) return Number(text);
  if (typeof current === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
