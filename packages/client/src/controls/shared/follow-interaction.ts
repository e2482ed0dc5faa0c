import type { Interaction } from '@scapi/protocol';
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { closedError, CONFIRMATION_TIMEOUT, type ControlOptions } from './actions.js';
import { latestOf } from './latest-of.js';
import { waitFor, type Condition } from './wait-for.js';
import { publish } from '../../shared/publish.js';

/** Options of a control about one interaction. */
export interface InteractionControlOptions extends ControlOptions {
  /** Left out, the control follows the main interaction of the selected case. */
  readonly interactionId?: string | undefined;
}

/** What controls about one interaction have in common. */
export interface InteractionControl {
  /** Follows another interaction from now on; `undefined`: the main one of the selected case. */
  setInteractionId(interactionId: string | undefined): void;
}

/** One interaction: the one that was named, else the main one of the selected case. */
export interface FollowedInteraction {
  readonly $interaction: ReadableAtom<Interaction | undefined>;
  /** The store of the client that it is in: the same one for all that follow it. */
  readonly $source: ReadableAtom<ReadableAtom<Interaction | undefined>>;
  /** See {@link InteractionControl}. */
  readonly setInteractionId: (interactionId: string | undefined) => void;
  /**
   * The identifier to act on.
   *
   * @throws ScapiError `INVALID_ARGUMENT` when none was named and none is selected; `CLOSED`.
   */
  readonly require: () => string;
  /**
   * Runs an action once the list of interactions is known, so that it does not depend on whether
   * the list is followed already. At once where that is not needed. Rejects as `client.connect` does.
   *
   * @param isEnough - whether what is known will do; left out, that an interaction was named or found.
   */
  readonly whenKnown: (run: () => Promise<void>, isEnough?: () => boolean) => Promise<void>;
  /** True for the interaction that was named; where none was, for each. */
  readonly concerns: (interaction: Interaction) => boolean;
  readonly close: () => void;
}

export function followInteraction(
  client: ScapiClient,
  interactionId: string | undefined,
): FollowedInteraction {
  // null: nothing, for good.
  const $id = atom<string | undefined | null>(interactionId);
  const $source = computed($id, (id): ReadableAtom<Interaction | undefined> => {
    if (id === null) return NOTHING;
    return id === undefined ? client.$mainInteraction : client.$interaction(id);
  });
  const $interaction = latestOf($source);

  const closing = new AbortController();
  const isFound = (): boolean => $id.get() !== undefined || $interaction.get() !== undefined;

  const findOut = async (isKnown: () => boolean, run: () => Promise<void>): Promise<void> => {
    // From now on the list is read.
    const stop = client.$interactions.listen(() => undefined);
    try {
      await client.connect({ awaitListeners: false });
      const limits = { timeout: CONFIRMATION_TIMEOUT, late: closedError, closing: closing.signal };
      // In vain: the action says what is missing.
      await waitFor(client, { $source: client.$known, isMet: isKnown }, limits).catch(ignore);
      await run();
    } finally {
      stop();
    }
  };

  return {
    $interaction,
    $source,
    setInteractionId: (id) => {
      if ($id.get() !== null) publish($id, id);
    },
    require: () => {
      if ($id.get() === null) throw closedError();
      const id = $id.get() ?? $interaction.get()?.interactionId;
      if (id !== undefined) return id;
      throw new ScapiError('INVALID_ARGUMENT', 'There is no interaction to act on.', {
        hint: 'Name an interactionId, or wait until the state has one.',
      });
    },
    whenKnown: (run, isEnough = isFound) => {
      const isKnown = (): boolean => client.$known.get().interactions || isEnough();
      const isClosed = closing.signal.aborted || client.$status.get().status === 'closed';
      return isClosed || isKnown() ? run() : findOut(isKnown, run);
    },
    concerns: ({ interactionId: one }) => $id.get() === undefined || $id.get() === one,
    close: () => {
      closing.abort(closedError());
      publish($id, null);
    },
  };
}

/**
 * Confirmed as soon as something about an interaction is as wanted, differs from what it is now, or
 * the interaction is gone.
 *
 * @param read - the thing, for example `({ state }) => state`.
 */
export function interactionChange(
  client: ScapiClient,
  interactionId: string,
  read: (interaction: Interaction) => unknown,
  wanted?: unknown,
): Condition {
  const $source = client.$interaction(interactionId);
  const now = (): unknown => {
    const interaction = $source.get();
    return interaction && read(interaction);
  };
  const before = now();
  return {
    $source,
    isMet: () => before === undefined || now() !== before || now() === wanted,
  };
}

const NOTHING = atom<undefined>();
const ignore = (): void => undefined;
