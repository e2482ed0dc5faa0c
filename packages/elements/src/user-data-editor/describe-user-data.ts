import type { UserDataEntry, UserDataField, UserDataProblem } from '@scapi/client';
import { LONG_NAME } from '../internal/cut-text.js';
import { textOfValue } from '../internal/show-value.js';
import type { TextController } from '../internal/text-controller.js';
import type { userDataEditorTexts } from './user-data-editor.texts.js';

/** The words of the editor. */
export type UserDataTexts = TextController<typeof userDataEditorTexts>;

/** What an application declares about a key: how it is called, and what it holds. */
export interface UserDataFieldOptions extends UserDataField {
  /** Name for the agent; left out, the key itself. */
  readonly label?: string | undefined;
}

const PROBLEMS = {
  required: 'userDataRequired',
  'not-a-number': 'userDataNotNumber',
  'not-a-boolean': 'userDataNotBoolean',
  'not-a-date': 'userDataNotDate',
  'not-an-option': 'userDataNotOption',
  'too-long': 'userDataTooLong',
} as const;

/** Says why a draft cannot be saved. */
export const describeProblem = (texts: UserDataTexts, problem: UserDataProblem): string =>
  texts.term(PROBLEMS[problem]);

/** All of a value as text, for a field. */
export const textOf = (value: unknown): string => textOfValue(value, Infinity);

/** How a key is called for the agent. A name of blanks would be none: it is quoted. */
export const labelOf = (key: string, { label }: UserDataFieldOptions): string =>
  textOfValue(label ?? (key.trim() === '' ? JSON.stringify(key) : key), LONG_NAME);

/** True for the text of a calendar day, as a date input takes it. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** A truth value or a day that the agent only reads, as people write it; any other value as it is. */
export function describeValue(
  texts: UserDataTexts,
  value: unknown,
  { type }: UserDataField,
): unknown {
  const text = textOfValue(value);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return describeChoice(texts, text);
  if (type !== 'date' || !isDay(text)) return value;
  const day = new Date(text);
  return Number.isNaN(day.valueOf())
    ? value
    : texts.date(day, { timeZone: 'UTC', dateStyle: 'medium' });
}

/** The text of a choice. */
export const describeChoice = (texts: UserDataTexts, choice: string): string => {
  if (choice === 'true') return texts.term('userDataYes');
  return choice === 'false' ? texts.term('userDataNo') : choice;
};

/** Why a key can only be read; nothing where it can be written. */
export function whyReadonly(
  texts: UserDataTexts,
  { access }: UserDataEntry,
  isReadonly: boolean,
): string | undefined {
  if (access === 'nested') return texts.term('userDataNested');
  if (access === 'ended') return texts.term('userDataEnded');
  return access === 'read-only' || isReadonly ? texts.term('userDataReadonly') : undefined;
}

const ROW_WORDS = [
  'userDataAbsent',
  'userDataAbsentHint',
  'userDataReadonly',
  'userDataNested',
  'userDataEnded',
  'userDataYes',
  'userDataNo',
  'userDataSave',
  'userDataShowAll',
  'userDataReplace',
  'showAll',
  'tooLarge',
  'download',
  'userDataSaved',
  'userDataRestore',
  'userDataDelete',
  'userDataDeleteNow',
  'userDataChanged',
  'userDataGone',
  'userDataKeepMine',
  'userDataTakeTheirs',
  'userDataUnsaved',
  'userDataDiscard',
  'userDataHint',
  ...Object.values(PROBLEMS),
] as const;

/** The words of the rows: a row that did not change renders again when they did. */
export const wordsOfRows = (texts: UserDataTexts): string =>
  ROW_WORDS.map((key) => texts.term(key, '')).join();
