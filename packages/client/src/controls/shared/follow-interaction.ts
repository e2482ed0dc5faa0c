import type { Interaction } from '@scapi/protocol';
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { closedError, type ControlOptions } from './actions.js';
import { latestOf } from './latest-of.js';
import type { Condition } from './wait-for.js';
import { publish } from '../../shared/publish.js';

/** What controls about one interaction can be told when they are made. */
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
  /** See {@link InteractionControl}. */
  readonly setInteractionId: (interactionId: string | undefined) => void;
  /**
   * The identifier to act on.
   *
   * @throws ScapiError `INVALID_ARGUMENT` when none was named and none is selected; `CLOSED`.
   */
  readonly require: () => string;
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
  const $interaction = latestOf<Interaction | undefined>(
    computed($id, (id) => {
      if (id === null) return NOTHING;
      return id === undefined ? client.$mainInteraction : client.$interaction(id);
    }),
  );

  return {
    $interaction,
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
    concerns: ({ interactionId: one }) => $id.get() === undefined || $id.get() === one,
    close: () => {
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
