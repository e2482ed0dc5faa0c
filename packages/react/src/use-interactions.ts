import {
  type Availabilities,
  type ControlOptions,
  createInteractionListControl,
  type InteractionListAction,
  type InteractionListControl,
  type InteractionListState,
} from '@scapi/client';
import { useControl, type UseClientOptions } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useInteractions} can be told. */
export interface UseInteractionsOptions<Selected = InteractionListState>
  extends UseClientOptions, ControlOptions {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: InteractionListState) => Selected) | undefined;
}

/** What {@link useInteractions} returns; the functions are the same in every render. */
export interface UseInteractionsResult<Selected = InteractionListState> {
  /** The interactions, or what `select` made of them. */
  readonly state: Selected;
  /** May each action be asked for, and if not, what to do about it. */
  readonly availability: Availabilities<InteractionListAction | 'answer'>;
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
export function useInteractions<Selected = InteractionListState>(
  options: UseInteractionsOptions<Selected> = {},
): UseInteractionsResult<Selected> {
  const control = useControl(createInteractionListControl, options);
  return useControlResult(createInteractionListControl, control, ACTIONS, options.select);
}
