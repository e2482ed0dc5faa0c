import type { UserDataEntry, UserDataField, UserDataProblem } from '@scapi/client';
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

/** A value as text: plain as it is, anything else as JSON. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return value == null ? '' : JSON.stringify(value, undefined, 2);
};

/** True for the text of a calendar day, as a date input takes it. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** A value that the agent only reads, as people write it. */
export function describeValue(
  texts: UserDataTexts,
  value: unknown,
  { type }: UserDataField,
): string {
  const text = textOf(value);
  if (type === 'boolean') return describeChoice(texts, text);
  if (type !== 'date' || !isDay(text)) return text;
  const day = new Date(text);
  return Number.isNaN(day.valueOf())
    ? text
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
