/** What of the attached data is shown, in which order, and how. */
import { DESKTOP_USER_DATA_KEYS } from '@scapi/protocol';
import { toEntry, type UserDataCell, type UserDataEntry } from './cell.js';
import { parseDraft, type UserDataField, type UserDataParser } from './fields.js';
import { isPermitted } from '../shared/permissions.js';
import { holdsOurs, type UserDataSession } from './session.js';

/** What a user data control shows, and how it reads drafts. All of it may change at any time. */
export interface UserDataView {
  /** Only these keys, in this order, also those the desktop does not have. Default: all it has. */
  readonly keys?: readonly string[] | undefined;
  /** Keys that the agent only reads. */
  readonly readonlyKeys?: readonly string[] | undefined;
  /** Also the keys that the desktop itself writes, `IW_…`. Default false. */
  readonly showsDesktopKeys?: boolean | undefined;
  /** Declared types, by key; anything else is text. */
  readonly fields?: ReadonlyMap<string, UserDataField> | undefined;
  /** Reads drafts in another way than by `fields`. */
  readonly parse?: UserDataParser | undefined;
}

/** A draft whose interaction is gone: it cannot be saved, and is kept until the agent drops it. */
export interface OrphanedDraft {
  readonly interactionId: string;
  readonly key: string;
  readonly draft: string;
}

/** What a user data control shows. */
export type UserDataState = {
  /** Drafts of interactions that are gone. */
  readonly orphans: readonly OrphanedDraft[];
  /** Other interactions with drafts: they are shown again with their interaction. */
  readonly draftsElsewhere: readonly string[];
} & (
  | { readonly status: 'none' }
  | {
      readonly status: 'listed';
      readonly interactionId: string;
      /** An entry keeps its identity while nothing about its key changes. */
      readonly entries: readonly UserDataEntry[];
    }
);

const desktopKeys = DESKTOP_USER_DATA_KEYS.map((key) => key.toLowerCase());

/** True for a key that the desktop itself writes; desktops differ in its spelling. */
export const isDesktopKey = (key: string): boolean =>
  key.toLowerCase().startsWith('iw_') || desktopKeys.includes(key.toLowerCase());

/** True when a view shows a key. */
export const shows = ({ keys, showsDesktopKeys = false }: UserDataView, key: string): boolean =>
  keys ? keys.includes(key) : showsDesktopKeys || !isDesktopKey(key);

/** The entries that a view shows of a session. */
export function viewEntries(session: UserDataSession, view: UserDataView): UserDataEntry[] {
  const isReadOnly = new Set(view.readonlyKeys);
  const isEnded = !session.interaction || !isPermitted(session.interaction, 'editUserData');
  const keys = view.keys ?? [...session.cells.keys()].filter((key) => shows(view, key));
  return keys.map((key) =>
    entryOf(session.cells.get(key) ?? { key, value: undefined }, isReadOnly.has(key), isEnded),
  );
}

/** The entries made last of each cell, by whether it is read-only and whether it is over. */
const made = new WeakMap<UserDataCell, Map<string, UserDataEntry>>();

/** A cell never changes: its entry is made once, so that a key press makes one entry of thousands. */
function entryOf(cell: UserDataCell, isReadOnly: boolean, isEnded: boolean): UserDataEntry {
  const known = made.get(cell) ?? new Map<string, UserDataEntry>();
  const name = `${isReadOnly} ${isEnded}`;
  const entry = known.get(name) ?? toEntry(cell, isReadOnly, isEnded);
  made.set(cell, known.set(name, entry));
  return entry;
}

/** The drafts of interactions that are gone. */
export const orphansOf = (sessions: Iterable<UserDataSession>): OrphanedDraft[] =>
  [...sessions]
    .filter(({ interaction }) => !interaction)
    .flatMap(({ interactionId, cells }) =>
      [...cells.values()].flatMap(({ key, draft }) =>
        draft ? [{ interactionId, key, draft: draft.text }] : [],
      ),
    );

/** The interactions, other than the one that is shown, that have drafts. */
export const draftsElsewhere = (
  sessions: Iterable<UserDataSession>,
  shown: string | undefined,
): string[] =>
  [...sessions]
    .filter((one) => one.interaction && one.interactionId !== shown && holdsOurs(one))
    .map(({ interactionId }) => interactionId);

/** Reads a draft as the view says. */
export const parseWith = (view: UserDataView): UserDataParser =>
  view.parse ?? ((key, draft, current) => parseDraft(view.fields?.get(key) ?? {}, draft, current));
