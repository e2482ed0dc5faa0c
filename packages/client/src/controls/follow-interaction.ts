import type { Interaction } from '@scapi/protocol';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { ScapiError } from '../errors.js';
import type { ControlOptions } from './action.js';

/** What controls about one interaction can be told when they are made. */
export interface InteractionControlOptions extends ControlOptions {
  /** Left out, the control follows the main interaction of the selected case. */
  readonly interactionId?: string | undefined;
}

/** Follows one interaction: the one that was named, else the main one of the selected case. */
export interface FollowedInteraction {
  readonly $interaction: ReadableAtom<Interaction | undefined>;
  /** Follows another interaction from now on; `undefined`: the main one of the selected case. */
  readonly setInteractionId: (interactionId: string | undefined) => void;
  /** The identifier to act on. */
  readonly require: () => string;
  readonly close: () => void;
}

export function followInteraction(
  client: ScapiClient,
  interactionId: string | undefined,
): FollowedInteraction {
  // null: nothing, for good.
  const $id = atom<string | undefined | null>(interactionId);
  const $interaction = atom<Interaction | undefined>();

  onMount($interaction, () => {
    let stop = (): void => undefined;
    const stopId = $id.subscribe((id) => {
      stop();
      stop = sourceOf(id).subscribe((interaction) => {
        $interaction.set(interaction);
      });
    });
    return () => {
      stopId();
      stop();
    };
  });

  const sourceOf = (id: string | undefined | null): ReadableAtom<Interaction | undefined> => {
    if (id === null) return NOTHING;
    return id === undefined ? client.$mainInteraction : client.$interaction(id);
  };

  return {
    $interaction,
    setInteractionId: (id) => {
      if ($id.get() !== null) $id.set(id);
    },
    require: () => {
      const id = $id.get() ?? $interaction.get()?.interactionId;
      if (id !== undefined) return id;
      throw new ScapiError('INVALID_ARGUMENT', 'There is no interaction to act on.', {
        hint: 'Name an interactionId, or wait until the state has one.',
      });
    },
    close: () => {
      $id.set(null);
    },
  };
}

const NOTHING = atom<undefined>();
