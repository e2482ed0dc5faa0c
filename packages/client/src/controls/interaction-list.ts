import type { Interaction } from '@scapi/protocol';
import { atom, computed, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { createActions, READY, type Activity, type ControlOptions } from './shared/actions.js';
import { availabilitiesOf, type Availabilities } from './shared/availability.js';
import { interactionChange } from './shared/follow-interaction.js';
import { isCall, isPermitted } from './shared/permissions.js';
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
   * Stops following the desktop. Requests that were sent go on; only the blocks that this control set are
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
  /** By the interaction: what changed is another object. */
  const known = new WeakMap<Interaction, InteractionEntry>();
  let latest: InteractionListState = EMPTY;

  const entryOf = (
    interaction: Interaction,
    activity: InteractionEntry['activity'] = READY,
    blockedWith: string | undefined,
  ): InteractionEntry => {
    const entry = known.get(interaction);
    if (entry?.activity === activity && entry.blockedWith === blockedWith) return entry;
    const list = actionsOf(interaction, blockedWith !== undefined);
    const made = { interaction, actions: list, activity, blockedWith };
    known.set(interaction, made);
    return made;
  };

  const $state = computed(
    [client.$interactions, actions.$activities, $blocks],
    (all, activities, blocks): InteractionListState => {
      const entries = all.map((one) =>
        entryOf(one, activities.get(one.interactionId), blocks.get(one.interactionId)),
      );
      const before = latest.status === 'listed' ? latest.entries : [];
      const isSame =
        entries.length === before.length && entries.every((one, at) => one === before[at]);
      if (!isSame) latest = entries.length === 0 ? EMPTY : { status: 'listed', entries };
      return latest;
    },
  );

  const find = (id: string): Interaction | undefined => client.$interaction(id).get();

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
