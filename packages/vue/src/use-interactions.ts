import {
  type Availabilities,
  type ControlOptions,
  createInteractionListControl,
  type InteractionListAction,
  type InteractionListControl,
  type InteractionListState,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl, type UseClientOptions } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useInteractions} can be told. */
export interface UseInteractionsOptions extends UseClientOptions, ControlOptions {}

/** What {@link useInteractions} returns. */
export interface UseInteractionsReturn {
  /** The interactions. */
  readonly state: Readonly<ShallowRef<InteractionListState>>;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availabilities<InteractionListAction | 'answer'>>>;
  /** See {@link InteractionListControl.accept}. */
  readonly accept: InteractionListControl['accept'];
  /** See {@link InteractionListControl.reject}. */
  readonly reject: InteractionListControl['reject'];
  /** See {@link InteractionListControl.markDone}. */
  readonly markDone: InteractionListControl['markDone'];
  /** See {@link InteractionListControl.blockMarkDone}. */
  readonly blockMarkDone: InteractionListControl['blockMarkDone'];
  /** See {@link InteractionListControl.unblockMarkDone}. */
  readonly unblockMarkDone: InteractionListControl['unblockMarkDone'];
  /** See {@link InteractionListControl.reset}. */
  readonly reset: InteractionListControl['reset'];
}

const ACTIONS = [
  'accept',
  'reject',
  'markDone',
  'blockMarkDone',
  'unblockMarkDone',
  'reset',
] as const;

/**
 * Shows what the agent handles; accepts, rejects and marks done.
 *
 * @see {@link createInteractionListControl}; protocol reference, sections 4.3 and 8.
 */
export function useInteractions({
  client,
  ...options
}: UseInteractionsOptions = {}): UseInteractionsReturn {
  const control = useControl(createInteractionListControl, client, options);
  return useControlReturn(createInteractionListControl, control, ACTIONS);
}
