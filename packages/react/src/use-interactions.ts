import {
  createInteractionListControl,
  type ControlOptions,
  type InteractionListControl,
  type InteractionListState,
} from '@scapi/client';
import { useControl, type UseSelectOptions } from './use-control.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** Options of {@link useInteractions}. */
export interface UseInteractionsOptions<Selected = InteractionListState>
  extends UseSelectOptions<InteractionListState, Selected>, ControlOptions {}

/** What {@link useInteractions} returns; the functions are the same in every render. */
export type UseInteractionsResult<Selected = InteractionListState> = ControlResult<
  InteractionListControl,
  Selected
>;

/**
 * Shows what the agent handles; accepts, rejects and marks done.
 *
 * @example
 * ```tsx
 * function WorkCount() {
 *   const { state } = useInteractions({
 *     select: (list) => (list.status === 'listed' ? list.entries.length : 0),
 *   });
 *   return <p>{state} to do</p>;
 * }
 * ```
 * @see Protocol reference, sections 4.3 and 8.
 */
export function useInteractions<Selected = InteractionListState>(
  options: UseInteractionsOptions<Selected> = {},
): UseInteractionsResult<Selected> {
  const control = useControl(createInteractionListControl, options);
  return useControlResult(createInteractionListControl, control, options.select);
}
