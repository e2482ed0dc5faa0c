import type { Interaction } from '@scapi/protocol';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { closedError } from '../shared/actions.js';
import { availabilitiesOf, type Availabilities } from '../shared/availability.js';
import {
  followInteraction,
  type InteractionControl,
  type InteractionControlOptions,
} from '../shared/follow-interaction.js';
import { runWhile } from '../shared/run-while.js';
import { derive } from '../../stores/derive.js';
import { keepEntries } from '../shared/keep-entries.js';
import {
  discarded,
  edited,
  isToBeSaved,
  keptMine,
  type UserDataCell,
  type UserDataEntry,
} from './cell.js';
import { createUserDataRequests, type SavedUserData } from './requests.js';
import {
  changeCell,
  holdsOurs,
  openSession,
  receiveInteraction,
  withoutRequests,
  type UserDataSession,
} from './session.js';
import {
  draftsElsewhere,
  orphansOf,
  shows,
  viewEntries,
  type OrphanedDraft,
  type UserDataState,
  type UserDataView,
} from './view.js';
import { publish } from '../../shared/publish.js';

/** Shows and edits the attached data of an interaction. */
export interface UserDataControl extends InteractionControl {
  readonly $state: ReadableAtom<UserDataState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<'save' | 'delete'>>;
  /** Changes what is shown and how drafts are read; what is left out goes back to its default. */
  setView(view: UserDataView): void;
  /**
   * The agent typed. A draft that says what the desktop has is none. Throws a `ScapiError` with
   * `INVALID_ARGUMENT` when there is no interaction.
   */
  edit(key: string, draft: string): void;
  /**
   * Adds a key, as a draft. Throws a `ScapiError` with `INVALID_ARGUMENT` for a key that is empty,
   * there already, or not shown.
   */
  add(key: string, draft?: string): void;
  /**
   * Saves one draft. Resolves when the desktop has it; a draft that is edited again meanwhile stays a
   * draft, or is saved next by another call. Rejects as `interaction.setUserData` does, and with `INVALID_ARGUMENT` when the
   * draft does not fit its field, or its key cannot be written.
   */
  save(key: string): Promise<void>;
  /**
   * Saves all drafts of the interaction, but no conflicts, in one message; refused as a whole, each
   * is sent alone, to see which is at fault. Rejects with the first error after all have settled.
   */
  saveAll(): Promise<void>;
  /**
   * Calls the listener with what each call of `save`, `saveAll` or `keepMine` saved, also where it rejects
   * because of other keys. Returns the function that stops it.
   */
  onSaved(listener: (saved: SavedUserData) => void): () => void;
  /** Deletes a key, or only drops it if the desktop does not have it. Rejects as `save` does. */
  delete(key: string): Promise<void>;
  /** Settles a conflict for the draft: saves it over the desktop's value. */
  keepMine(key: string): Promise<void>;
  /** Settles a conflict, or ends a draft, for the desktop's value. */
  takeTheirs(key: string): void;
  /** Drops the drafts of an interaction that is gone; without an argument, of all. */
  discardOrphans(interactionId?: string): void;
  /** What is not saved, for the `drafts` of a control that takes over from this one. */
  drafts(): UserDataDrafts;
  /** Stops following. Drafts are lost; what is on its way arrives. */
  close(): void;
}

/** Drafts of an earlier control, of any interaction. */
export type UserDataDrafts = ReadonlyMap<string, UserDataSession>;

const SERVICES = { save: 'interaction.setUserData', delete: 'interaction.deleteUserData' } as const;

/**
 * Creates the user data control that element, hook and composable share.
 *
 * Nothing is lost: a draft stays until it is saved or dropped, through failures, changes from
 * elsewhere, other interactions that are shown meanwhile, and the end of its interaction.
 *
 * @see Protocol reference, sections 3.3, 4.3 and 5, `userData`.
 */
export function createUserDataControl(
  client: ScapiClient,
  options: InteractionControlOptions & UserDataView & { readonly drafts?: UserDataDrafts } = {},
): UserDataControl {
  const followed = followInteraction(client, options.interactionId);
  const $view = atom<UserDataView>(options);
  const $sessions = atom<ReadonlyMap<string, UserDataSession>>(options.drafts ?? new Map());
  const $shown = atom<string | undefined>();
  const keep = keepEntries<UserDataEntry>(({ key }) => key);
  let isClosed = false;

  const $state = derive([$sessions, $shown, $view], (sessions, shown, view): UserDataState => {
    const session = shown === undefined ? undefined : sessions.get(shown);
    const rest = {
      orphans: keepOrphans(orphansOf(sessions.values())),
      draftsElsewhere: draftsElsewhere(sessions.values(), shown),
    };
    return session
      ? {
          status: 'listed',
          interactionId: session.interactionId,
          entries: keep(viewEntries(session, view)),
          ...rest,
        }
      : { status: 'none', ...rest };
  });
  const keepOrphans = keepEntries<OrphanedDraft>(({ interactionId, key }) =>
    JSON.stringify([interactionId, key]),
  );

  /** Keeps what is shown or holds drafts, and forgets the rest. */
  const setSessions = (next: Iterable<UserDataSession>): void => {
    const kept = [...next].filter(
      (one) => holdsOurs(one) || (one.interaction && one.interactionId === $shown.get()),
    );
    publish($sessions, new Map(kept.map((one) => [one.interactionId, one])));
    if (kept.some(holdsOurs)) watch.add('drafts');
    else watch.delete('drafts');
  };

  const show = (interaction: Interaction | undefined): void => {
    const id = interaction?.interactionId;
    if ($shown.get() === id) return;
    publish($shown, id);
    const sessions = new Map($sessions.get());
    if (interaction && id !== undefined && !sessions.has(id))
      sessions.set(id, openSession(interaction));
    setSessions(sessions.values());
  };

  const receive = (all: readonly Interaction[]): void => {
    const before = [...$sessions.get().values()];
    const byId = new Map(all.map((one) => [one.interactionId, one]));
    const after = before.map((one) => receiveInteraction(one, byId.get(one.interactionId)));
    if (after.some((one, index) => one !== before[index])) setSessions(after);
  };

  const change = (id: string, key: string, next: (cell: UserDataCell) => UserDataCell): void => {
    const session = $sessions.get().get(id);
    if (!session || isClosed) return;
    const changed = changeCell(session, key, next);
    if (changed !== session) setSessions(new Map($sessions.get()).set(id, changed).values());
  };

  // Followed while the state has a listener, and while the value of a draft may change elsewhere.
  const watch = runWhile<'state' | 'drafts'>(() => {
    const stopAll = client.$interactions.subscribe(receive);
    const stopShown = followed.$interaction.subscribe(show);
    return () => {
      stopShown();
      stopAll();
    };
  });
  onMount($state, () => {
    watch.add('state');
    return () => {
      watch.delete('state');
    };
  });

  const requests = createUserDataRequests(client, $sessions, change, $view, options);

  const require = (): UserDataSession => {
    if (isClosed) throw closedError();
    const session = $sessions.get().get($shown.get() ?? '');
    if (session) return session;
    throw new ScapiError('INVALID_ARGUMENT', 'There is no interaction to edit.', {
      hint: 'Listen to $state, and wait until it lists the data of an interaction.',
    });
  };

  const edit = (key: string, draft: string): void => {
    change(require().interactionId, key, (cell) => edited(cell, draft));
  };
  const save = async (key: string): Promise<void> => requests.save(require().interactionId, [key]);

  return {
    $state,
    $availability: availabilitiesOf(client, SERVICES),
    setInteractionId: followed.setInteractionId,
    setView: (view) => {
      publish($view, view);
    },
    edit,
    add: (key, draft = '') => {
      const isThere = require().cells.has(key);
      if (key.trim() === '' || isThere || !shows($view.get(), key)) {
        throw new ScapiError('INVALID_ARGUMENT', `The key "${key}" cannot be added.`, {
          hint: 'A new key has a name, is not there yet, and is one that the control shows.',
        });
      }
      edit(key, draft);
    },
    save,
    onSaved: requests.onSaved,
    saveAll: async () => {
      const { interactionId, cells } = require();
      const keys = [...cells.values()].filter(isToBeSaved).map(({ key }) => key);
      if (keys.length > 0) await requests.save(interactionId, keys);
    },
    delete: async (key) => {
      const { interactionId, cells } = require();
      if (cells.get(key)?.value === undefined) change(interactionId, key, discarded);
      else await requests.delete(interactionId, key);
    },
    keepMine: async (key) => {
      change(require().interactionId, key, keptMine);
      await save(key);
    },
    takeTheirs: (key) => {
      change(require().interactionId, key, discarded);
    },
    discardOrphans: (id) => {
      const isKept = ({ interaction, interactionId }: UserDataSession): boolean =>
        interaction !== undefined || (id !== undefined && interactionId !== id);
      setSessions([...$sessions.get().values()].filter(isKept));
    },
    drafts: () =>
      new Map([...$sessions.get()].filter(([, one]) => holdsOurs(one)).map(withoutRequests)),
    close: () => {
      isClosed = true;
      requests.close();
      followed.close();
      watch.end();
      publish($sessions, new Map());
    },
  };
}
