/** Saves and deletes keys, and says in the cells what becomes of it. */
import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError, toError } from '../../errors.js';
import {
  busyError,
  CONFIRMATION_TIMEOUT,
  closedError,
  type ControlOptions,
  unconfirmedError,
} from '../shared/actions.js';
import { createListeners, type Listeners } from '../../shared/listeners.js';
import { waitFor } from '../shared/wait-for.js';
import {
  asked,
  failed,
  isEditedMeanwhile,
  isEqual,
  isSavable,
  rejected,
  settled,
  toEntry,
  type UserDataCell,
} from './cell.js';
import type { ParsedDraft } from './fields.js';
import type { UserDataSession } from './session.js';
import { parseWith, type UserDataView } from './view.js';
import { isPermitted } from '../shared/permissions.js';

type Request = NonNullable<UserDataCell['request']>;

/** What a call of `save`, `saveAll` or `keepMine` saved. */
export interface SavedUserData {
  readonly interactionId: string;
  /** The drafts that the desktop has now, by key. */
  readonly values: Readonly<Record<string, string>>;
}

export interface UserDataRequests {
  /** See `UserDataControl.onSaved`. */
  readonly onSaved: Listeners<[SavedUserData]>['add'];
  /** Saves drafts of an interaction; rejects with the first error after all have settled. */
  readonly save: (interactionId: string, keys: readonly string[]) => Promise<void>;
  readonly delete: (interactionId: string, key: string) => Promise<void>;
  readonly close: () => void;
}

/** @param change - changes the cell of a key of an interaction. */
export function createUserDataRequests(
  client: ScapiClient,
  $sessions: ReadableAtom<ReadonlyMap<string, UserDataSession>>,
  change: (id: string, key: string, next: (cell: UserDataCell) => UserDataCell) => void,
  $view: ReadableAtom<UserDataView>,
  { confirmationTimeout = CONFIRMATION_TIMEOUT }: ControlOptions,
): UserDataRequests {
  const pending = new Map<string, { readonly kind: string; readonly promise: Promise<void> }>();
  const listeners = createListeners<[SavedUserData]>();
  const closing = new AbortController();

  const cellOf = (id: string, key: string): UserDataCell =>
    $sessions.get().get(id)?.cells.get(key) ?? { key, value: undefined };

  const perform = async (
    id: string,
    key: string,
    request: Request,
    send: () => Promise<unknown>,
  ): Promise<void> => {
    try {
      change(id, key, (cell) => asked(cell, request));
      closing.signal.throwIfAborted();
      await send();
      const { value } = cellOf(id, key);
      const wanted = request.kind === 'save' ? request.sent : undefined;
      const isMet = (): boolean => {
        const now = cellOf(id, key).value;
        // Whatever comes after the answer is newer than what was asked.
        return isEqual(now, wanted) || !Object.is(now, value);
      };
      const name = `${request.kind} ${key}`;
      await waitFor(
        client,
        { $source: $sessions, isMet },
        {
          timeout: confirmationTimeout,
          late: () => unconfirmedError(name, confirmationTimeout),
          closing: closing.signal,
        },
      );
      const isContradicted = request.kind === 'save' && !isEqual(cellOf(id, key).value, wanted);
      if (isContradicted && !closing.signal.aborted) throw contradiction(key);
      change(id, key, settled);
    } catch (thrown) {
      change(id, key, (cell) => conclude(cell, request, toError(thrown)));
      throw thrown;
    }
  };

  const run = (
    id: string,
    key: string,
    request: Request,
    send: () => Promise<unknown>,
  ): Promise<void> => {
    const name = JSON.stringify([id, key]);
    const current = pending.get(name);
    if (current) {
      return current.kind === request.kind
        ? current.promise
        : Promise.reject(busyError(current.kind));
    }
    const promise = perform(id, key, request, send).finally(() => pending.delete(name));
    pending.set(name, { kind: request.kind, promise });
    return promise;
  };

  /** Refuses what cannot be written, before anything is sent. */
  const check = (id: string, key: string): ScapiError | undefined => {
    const interaction = $sessions.get().get(id)?.interaction;
    const isEnded = !interaction || !isPermitted(interaction, 'editUserData');
    const isReadOnly = $view.get().readonlyKeys?.includes(key) ?? false;
    const { access } = toEntry(cellOf(id, key), isReadOnly, isEnded);
    if (access === 'writable') return undefined;
    return new ScapiError('INVALID_ARGUMENT', `The key "${key}" cannot be written: ${access}.`, {
      request: 'interaction.setUserData',
    });
  };

  /** Reads a draft; what the application's own parser throws concerns this key alone. */
  const parse = (key: string, draft: string, current: unknown): ParsedDraft | ScapiError => {
    try {
      return parseWith($view.get())(key, draft, current);
    } catch (cause) {
      return new ScapiError('INVALID_ARGUMENT', `"${key}": its parser failed.`, { cause });
    }
  };

  /** The value to send, or the reason why there is none, which the cell then shows. */
  const prepare = (id: string, key: string): { readonly value: unknown } | ScapiError => {
    const { draft, value } = cellOf(id, key);
    const refusal = check(id, key);
    if (refusal || !draft) {
      const error = refusal ?? new ScapiError('INVALID_ARGUMENT', `"${key}" has no draft.`);
      if (draft) change(id, key, (cell) => failed(cell, error));
      return error;
    }
    const parsed = parse(key, draft.text, value);
    if ('value' in parsed) return parsed;
    change(id, key, (cell) =>
      parsed instanceof ScapiError ? failed(cell, parsed) : rejected(cell, parsed.problem),
    );
    if (parsed instanceof ScapiError) return parsed;
    return new ScapiError('INVALID_ARGUMENT', `"${key}": ${parsed.problem}.`, {
      request: 'interaction.setUserData',
    });
  };

  /** Waits for a save that is under way; then saves what was edited meanwhile. */
  const saveNext = async (id: string, key: string): Promise<void> => {
    const isLater = isEditedMeanwhile(cellOf(id, key));
    const running = run(id, key, { kind: 'save', sent: undefined }, noop);
    if (!isLater) return running;
    await running.catch(noop);
    const now = cellOf(id, key);
    if (isSavable(now)) await save(id, [key], true);
    else if (now.draft) throw contradiction(key);
  };

  /** @param isPart - another save reports what this one saves. */
  const save = async (id: string, keys: readonly string[], isPart = false): Promise<void> => {
    const drafts = keys.map((key) => [key, cellOf(id, key).draft?.text ?? ''] as const);
    const running = keys.filter((key) => pending.has(JSON.stringify([id, key])));
    const prepared = keys
      .filter((key) => !running.includes(key))
      .map((key) => [key, prepare(id, key)] as const);
    const values = prepared.flatMap(([key, one]) =>
      one instanceof ScapiError ? [] : [[key, one.value] as const],
    );
    // Object.fromEntries defines members, so that even a key called __proto__ is one.
    const send = (entries: readonly (readonly [string, unknown])[]): Promise<void> =>
      client.interaction.setUserData(id, Object.fromEntries(entries));
    let together: Promise<void> | undefined;
    const saves = values.map(([key, value]) =>
      run(id, key, { kind: 'save', sent: value }, () => {
        together ??= send(values);
        return values.length === 1
          ? together
          : together.catch((error: unknown) => {
              if (error instanceof ScapiError && error.code === 'REFUSED')
                return send([[key, value]]);
              throw error;
            });
      }),
    );
    const waits = running.map((key) => saveNext(id, key));
    const errors = prepared.flatMap(([, one]) => (one instanceof ScapiError ? [one] : []));
    const outcomes = await Promise.allSettled([...saves, ...waits]);
    const all = [...values.map(([key]) => key), ...running];
    const saved = all.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    if (saved.length > 0 && !isPart) {
      const savedDrafts = drafts.filter(([key]) => saved.includes(key));
      listeners.call({ interactionId: id, values: Object.fromEntries(savedDrafts) });
    }
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    if (errors[0]) throw errors[0];
  };

  return {
    save,
    onSaved: listeners.add,
    delete: async (id, key) => {
      const refusal = check(id, key);
      if (refusal) throw refusal;
      await run(id, key, { kind: 'delete' }, () => client.interaction.deleteUserData(id, key));
    },
    close: () => {
      closing.abort(closedError());
    },
  };
}

const noop = (): Promise<void> => Promise.resolve();

const contradiction = (key: string): ScapiError =>
  new ScapiError('REFUSED', `"${key}": accepted, but the desktop reports another value.`, {
    request: 'interaction.setUserData',
    hint: 'The key was written elsewhere at the same time: choose between both values.',
  });

/** A failure whose effect shows all the same is none. */
function conclude(cell: UserDataCell, request: Request, error: Error): UserDataCell {
  const isDone = request.kind === 'save' && isEqual(cell.value, request.sent);
  return isDone ? settled(cell) : failed(cell, error);
}
