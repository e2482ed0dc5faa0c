import type { Interaction } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { createActions, READY, type Activity, type ControlOptions } from './shared/actions.js';
import { availabilitiesOf, type Availabilities } from './shared/availability.js';
import { interactionChange } from './shared/follow-interaction.js';
import { isCall, isPermitted } from './shared/permissions.js';
import { derive } from '../stores/derive.js';
import { keepEntries } from './shared/keep-entries.js';
import { publish } from '../shared/publish.js';

/** What can be asked about an interaction of the list. */
export type InteractionListAction =
  'accept' | 'reject' | 'markDone' | 'blockMarkDone' | 'unblockMarkDone';

/** One interaction, and what is going on with it. */
export interface InteractionEntry {
  readonly interaction: Interaction;
  /** What the interaction permits now. */
  readonly actions: readonly InteractionListAction[];
  readonly activity: Activity<InteractionListAction>;
  /**
   * The warning of a block that this control set. No event tells when the desktop lifts it: it may
   * have lapsed after `service-client-api.block-markdone-timeout` (inferred).
   */
  readonly blockedWith: string | undefined;
}

/** What an interaction list control shows. */
export type InteractionListState =
  | { readonly status: 'empty' }
  /** Oldest first. An entry keeps its identity while nothing about it changes. */
  | { readonly status: 'listed'; readonly entries: readonly InteractionEntry[] };

/** Shows what the agent handles; accepts, rejects and marks done. */
export interface InteractionListControl {
  readonly $state: ReadableAtom<InteractionListState>;
  /** May each action be asked for. */
  readonly $availability: ReadableAtom<Availabilities<InteractionListAction | 'answer'>>;
  /** Accepts an invitation, or answers a ringing call. All reject as the methods of `interaction` do. */
  accept(interactionId: string): Promise<void>;
  /** Rejects an invitation, or a ringing call (inferred). */
  reject(interactionId: string): Promise<void>;
  /** Completes an interaction and closes it. */
  markDone(interactionId: string): Promise<void>;
  /**
   * Keeps the agent from marking an interaction done.
   *
   * @param warningMessage - shown to the agent who tries.
   */
  blockMarkDone(interactionId: string, warningMessage: string): Promise<void>;
  /** Lifts the block. */
  unblockMarkDone(interactionId: string): Promise<void>;
  /** Forgets the last error, of one interaction or of all. */
  reset(interactionId?: string): void;
  /**
   * Lets go of the desktop. What was asked for goes on; only the blocks that this control set are
   * lifted, as they are when the client is closed: no other control knows of them.
   */
  close(): void;
}

const SERVICES = {
  accept: 'interaction.accept',
  answer: 'voice.answer',
  reject: 'interaction.reject',
  markDone: 'interaction.markdone',
  blockMarkDone: 'interaction.blockMarkdone',
  unblockMarkDone: 'interaction.unblockMarkdone',
} as const;

const EMPTY: InteractionListState = { status: 'empty' };

/**
 * Creates the interaction list control that element, hook and composable share.
 *
 * @see Protocol reference, sections 4.3 and 8.
 */
export function createInteractionListControl(
  client: ScapiClient,
  options: ControlOptions = {},
): InteractionListControl {
  const actions = createActions<InteractionListAction>(client, options);
  const $blocks = atom<ReadonlyMap<string, string>>(new Map());
  const keep = keepEntries<InteractionEntry>(({ interaction }) => interaction.interactionId);

  const $state = derive(
    [client.$interactions, actions.$activities, $blocks],
    (all, activities, blocks): InteractionListState => {
      if (all.length === 0) return EMPTY;
      const entries = all.map((interaction) => {
        const blockedWith = blocks.get(interaction.interactionId);
        return {
          interaction,
          actions: actionsOf(interaction, blockedWith !== undefined),
          activity: activities.get(interaction.interactionId) ?? READY,
          blockedWith,
        };
      });
      return { status: 'listed', entries: keep(entries) };
    },
  );

  const find = (id: string): Interaction | undefined =>
    client.$interactions.get().find((one) => one.interactionId === id);

  const setBlock = (id: string, warning: string | undefined): void => {
    // Those of interactions that are gone go along.
    const blocks = new Map([...$blocks.get()].filter(([blocked]) => find(blocked)));
    if (warning === undefined) blocks.delete(id);
    else blocks.set(id, warning);
    publish($blocks, blocks);
    if (blocks.size > 0) stopClosing ??= client.onClosing(liftBlocks);
    else letGo();
  };

  let stopClosing: (() => void) | undefined;
  const letGo = (): void => {
    stopClosing?.();
    stopClosing = undefined;
  };

  /** An agent could not mark these done any more, and no widget would say why. */
  const liftBlocks = (): void => {
    for (const id of $blocks.get().keys())
      client.interaction.unblockMarkdone(id).catch(() => undefined);
    publish($blocks, new Map());
    letGo();
  };
  let isClosed = false;

  const ask = (
    id: string,
    action: 'accept' | 'reject' | 'markDone',
    service: 'voice.answer' | `interaction.${'accept' | 'reject' | 'markdone'}`,
  ): Promise<void> =>
    actions.run({
      subject: id,
      action,
      send: () => client.request(service, [id]),
      confirmation: interactionChange(client, id, ({ state }) => state),
    });

  return {
    $state,
    $availability: availabilitiesOf(client, SERVICES),
    accept: (id) => {
      const interaction = find(id);
      const isRinging = interaction !== undefined && isCall(interaction);
      return ask(id, 'accept', isRinging ? 'voice.answer' : 'interaction.accept');
    },
    reject: (id) => ask(id, 'reject', 'interaction.reject'),
    markDone: (id) => ask(id, 'markDone', 'interaction.markdone'),
    blockMarkDone: (id, warningMessage) =>
      actions.run({
        subject: id,
        action: 'blockMarkDone',
        detail: warningMessage,
        send: async () => {
          await client.interaction.blockMarkdone(id, warningMessage);
          setBlock(id, warningMessage);
          if (isClosed) liftBlocks();
        },
      }),
    unblockMarkDone: (id) =>
      actions.run({
        subject: id,
        action: 'unblockMarkDone',
        send: async () => {
          await client.interaction.unblockMarkdone(id);
          setBlock(id, undefined);
        },
      }),
    reset: actions.reset,
    close: () => {
      isClosed = true;
      actions.close();
      liftBlocks();
    },
  };
}

function actionsOf(interaction: Interaction, isBlocked: boolean): InteractionListAction[] {
  const canAccept = isPermitted(interaction, 'accept') || isPermitted(interaction, 'answer');
  return [
    ...(canAccept ? (['accept'] as const) : []),
    ...(isPermitted(interaction, 'reject') ? (['reject'] as const) : []),
    ...(isPermitted(interaction, 'markDone') ? (['markDone'] as const) : []),
    isBlocked ? 'unblockMarkDone' : 'blockMarkDone',
  ];
}
