/**
 * One key of the attached data, as a value that never changes: what the desktop has, what the agent
 * typed, what is on its way. Pure functions make the next one out of the last; what a reader may know
 * of it is a {@link UserDataEntry}.
 */

/** Why a draft cannot be saved: a code, since texts belong to the element. */
export type UserDataProblem =
  'required' | 'not-a-number' | 'not-a-boolean' | 'not-a-date' | 'not-an-option' | 'too-long';

/** Whether a key may be edited, and if not, why. */
export type UserDataAccess =
  | 'writable'
  /** The page declared it so. */
  | 'read-only'
  /** The value is no plain text, number or truth value. */
  | 'nested'
  /** The interaction takes no data any more. */
  | 'ended';

/** What is known of a key. Drafts are text. */
export interface UserDataCell {
  readonly key: string;
  /** The desktop's value; `undefined`: the desktop has no such key. */
  readonly value: unknown;
  readonly draft?: {
    readonly text: string;
    /** The desktop's value when the draft was begun. */
    readonly base: unknown;
    readonly problem?: UserDataProblem | undefined;
  };
  /** What was asked of the desktop and is not confirmed. */
  readonly request?:
    { readonly kind: 'save'; readonly sent: unknown } | { readonly kind: 'delete' };
  /** Why the last request failed. */
  readonly error?: Error;
}

/** What a reader may know of a key. */
export type UserDataEntry = {
  readonly key: string;
  /** The desktop's value; `undefined`: the desktop has no such key. */
  readonly value: unknown;
  readonly access: UserDataAccess;
} & (
  | { readonly status: 'clean' }
  /** Edited, not saved. */
  | {
      readonly status: 'draft';
      readonly draft: string;
      readonly problem?: UserDataProblem | undefined;
    }
  /** Edited, and changed or deleted by the desktop meanwhile: the agent chooses. */
  | { readonly status: 'conflict'; readonly draft: string }
  | { readonly status: 'saving'; readonly draft: string }
  /** Not saved; the draft is kept. */
  | { readonly status: 'failed'; readonly draft: string; readonly error: Error }
  | { readonly status: 'deleting' }
  | { readonly status: 'delete-failed'; readonly error: Error }
);

/** Shows a cell. */
export function toEntry(cell: UserDataCell, isReadOnly: boolean, isEnded: boolean): UserDataEntry {
  const { key, value, draft, request, error } = cell;
  const access = accessOf(value, isReadOnly, isEnded);
  const shown = { key, value, access };
  if (request?.kind === 'delete') return { ...shown, status: 'deleting' };
  if (!draft) {
    return error ? { ...shown, status: 'delete-failed', error } : { ...shown, status: 'clean' };
  }
  const { text, base, problem } = draft;
  if (request) return { ...shown, status: 'saving', draft: text };
  if (!isEqual(value, base)) return { ...shown, status: 'conflict', draft: text };
  return error
    ? { ...shown, status: 'failed', draft: text, error }
    : { ...shown, status: 'draft', draft: text, problem };
}

/** The desktop says what the value is. */
export function received(cell: UserDataCell, value: unknown): UserDataCell {
  if (Object.is(cell.value, value)) return cell;
  const next = { ...cell, value };
  // The same value was written elsewhere: nothing is left to save.
  const isMoot =
    cell.draft && !cell.request && value !== undefined && textOf(value) === cell.draft.text;
  return isMoot ? { key: cell.key, value } : next;
}

/** The agent typed. A draft that says what the desktop has is none. */
export function edited({ error: _, ...cell }: UserDataCell, text: string): UserDataCell {
  const { draft, ...rest } = cell;
  const isUnchanged = !cell.request && cell.value !== undefined && textOf(cell.value) === text;
  return isUnchanged ? rest : { ...rest, draft: { text, base: draft ? draft.base : cell.value } };
}

/** The draft cannot be saved as it is. */
export const rejected = (cell: UserDataCell, problem: UserDataProblem): UserDataCell =>
  cell.draft ? { ...cell, draft: { ...cell.draft, problem } } : cell;

/** The desktop was asked. */
export const asked = (
  { error: _, ...cell }: UserDataCell,
  request: NonNullable<UserDataCell['request']>,
): UserDataCell => ({ ...cell, request });

/** The request came to an end, and the value says with which effect. */
export function settled(cell: UserDataCell): UserDataCell {
  const { request, ...rest } = cell;
  const { draft, ...saved } = rest;
  // A value that is not what was sent makes the draft a conflict.
  if (request?.kind !== 'save' || !draft || !isEqual(cell.value, request.sent)) return rest;
  // The agent may have typed on while the first draft was saved.
  const { text } = draft;
  return text === textOf(request.sent) ? saved : { ...saved, draft: { text, base: cell.value } };
}

/** The request failed; the draft stays. */
export const failed = ({ request: _, ...cell }: UserDataCell, error: Error): UserDataCell => ({
  ...cell,
  error,
});

/** The agent keeps the draft, knowing the other value. */
export const keptMine = ({ error: _, ...cell }: UserDataCell): UserDataCell =>
  cell.draft ? { ...cell, draft: { ...cell.draft, base: cell.value } } : cell;

/** The agent drops the draft, or the error. */
export const discarded = ({ key, value, request }: UserDataCell): UserDataCell =>
  request ? { key, value, request } : { key, value };

/** True while a cell holds something of ours: what must not be lost. */
export const isOurs = ({ draft, request, error }: UserDataCell): boolean =>
  draft !== undefined || request !== undefined || error !== undefined;

/** True when a draft waits to be saved, and is no conflict: that is for the agent to settle. */
export const isSavable = ({ value, draft, request }: UserDataCell): boolean =>
  draft !== undefined && request === undefined && isEqual(value, draft.base);

/** True when a draft waits to be saved, also behind an earlier draft that is being saved now. */
export const isToBeSaved = (cell: UserDataCell): boolean =>
  isSavable(cell) || isEditedMeanwhile(cell);

/** True when the draft is not the one that is being saved now. */
export const isEditedMeanwhile = ({ draft, request }: UserDataCell): boolean =>
  draft !== undefined && request?.kind === 'save' && draft.text !== textOf(request.sent);

/** The text of a plain value, as an input shows it. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** True for a value that an input can hold, or none: everything else is shown, and protected. */
const isPlain = (value: unknown): boolean =>
  value == null || ['string', 'number', 'boolean'].includes(typeof value);

/** A desktop may hand numbers back as text. */
export const isEqual = (left: unknown, right: unknown): boolean =>
  Object.is(left, right) ||
  (left != null &&
    right != null &&
    isPlain(left) &&
    isPlain(right) &&
    textOf(left) === textOf(right));

function accessOf(value: unknown, isReadOnly: boolean, isEnded: boolean): UserDataAccess {
  if (!isPlain(value)) return 'nested';
  if (isEnded) return 'ended';
  return isReadOnly ? 'read-only' : 'writable';
}
