import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import type { Availabilities } from './shared/availability.js';
import {
  followInteraction,
  type InteractionControl,
  type InteractionControlOptions,
} from './shared/follow-interaction.js';
import {
  createInteractionListControl,
  type InteractionEntry,
  type InteractionListAction,
} from './interaction-list.js';
import { assertOpen } from './shared/wait-for.js';
import { derive } from '../stores/derive.js';

/** What a control of one interaction shows. */
export type SingleInteractionState =
  { readonly status: 'none' } | { readonly status: 'shown'; readonly entry: InteractionEntry };

/** Shows one interaction; accepts, rejects and marks it done, as the list does. */
export interface SingleInteractionControl extends InteractionControl {
  readonly $state: ReadableAtom<SingleInteractionState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<InteractionListAction | 'answer'>>;
  /** Accepts an invitation, or answers a ringing call. All reject as the methods of `interaction` do. */
  accept(): Promise<void>;
  /** Rejects an invitation, or a ringing call (inferred). */
  reject(): Promise<void>;
  /** Completes the interaction and closes it. */
  markDone(): Promise<void>;
  /**
   * Keeps the agent from marking it done.
   *
   * @param warningMessage - shown to the agent who tries.
   */
  blockMarkDone(warningMessage: string): Promise<void>;
  /** Lifts the block. */
  unblockMarkDone(): Promise<void>;
  /** Forgets the last error. */
  reset(): void;
  /** Stops following the desktop. Requests that were sent go on; a block that this control set is lifted. */
  close(): void;
}

const NONE: SingleInteractionState = { status: 'none' };

/**
 * Creates the control of one interaction: the one that is named, else the main one of the selected
 * case.
 *
 * @see Protocol reference, sections 4.3 and 8.
 */
export function createSingleInteractionControl(
  client: ScapiClient,
  options: InteractionControlOptions = {},
): SingleInteractionControl {
  const followed = followInteraction(client, options.interactionId);
  const list = createInteractionListControl(client, options);

  const run = (action: (id: string) => Promise<void>): Promise<void> =>
    // An async function, so that a missing interaction rejects.
    followed.whenKnown(async () => {
      assertOpen(client);
      return action(followed.require());
    });

  return {
    $state: derive([list.$state, followed.$interaction], (state, shown): SingleInteractionState => {
      const entries = state.status === 'listed' ? state.entries : [];
      const entry = entries.find(
        ({ interaction }) => interaction.interactionId === shown?.interactionId,
      );
      return entry ? { status: 'shown', entry } : NONE;
    }),
    $availability: list.$availability,
    setInteractionId: followed.setInteractionId,
    accept: () => run((id) => list.accept(id)),
    reject: () => run((id) => list.reject(id)),
    markDone: () => run((id) => list.markDone(id)),
    blockMarkDone: (warningMessage) => run((id) => list.blockMarkDone(id, warningMessage)),
    unblockMarkDone: () => run((id) => list.unblockMarkDone(id)),
    reset: () => list.reset(),
    close: () => {
      list.close();
      followed.close();
    },
  };
}
