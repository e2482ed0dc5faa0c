import {
  isRecord,
  isString,
  readInteraction,
  type EventOf,
  type Interaction,
} from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { Core } from './core.js';
import { createLiveStore, type OnKnown } from './live-store.js';
import { put } from './put.js';

/**
 * What the agent handles, and which of the cases is selected and which are expanded. Cases are kept
 * by identifier, not as marks on the interactions: the desktop may name a case before we hold any
 * interaction of it.
 */
export interface Workload {
  readonly interactions: readonly Interaction[];
  readonly selectedCaseId: string | undefined;
  readonly expandedCaseIds: readonly string[];
}

const NOTHING: Workload = { interactions: [], selectedCaseId: undefined, expandedCaseIds: [] };

/** Everything the agent handles now. @see Protocol reference, section 7, `interaction`. */
export const createWorkloadStore = (core: Core, onKnown: OnKnown): ReadableAtom<Workload> =>
  createLiveStore<Workload, 'interaction'>(core, {
    onKnown,
    initial: NOTHING,
    event: 'interaction',
    read: async (options, current) =>
      (await core.request('interaction.getInteractions', [], options)).reduce(take, {
        ...current(),
        interactions: [],
      }),
    reduce: applyInteractionEvent,
  });

/**
 * Applies an event. Every event about an interaction carries it whole, so the latest one wins.
 *
 * @param refetch - called when only a new snapshot can tell what the event means.
 * @see Protocol reference, section 7, `interaction`.
 */
export function applyInteractionEvent(
  work: Workload,
  event: EventOf<'interaction'>,
  refetch: () => void,
): Workload {
  switch (event.eventType) {
    case 'CASE_SELECTED':
      return select(work, event.selectedCaseId, true);
    case 'CASE_EXPANDED':
    case 'CASE_COLLAPSED':
      return expand(work, event.selectedCaseId, event.eventType === 'CASE_EXPANDED');
    case 'CASE_ID_CHANGED':
      // Which of the interactions of the case moved is not said.
      refetch();
      return work;
  }
  // An event type of the future has an interaction too, or nothing for us.
  const interaction = interactionOf(event.eventType === undefined ? event.received : event);
  if (!interaction) return work;
  const { interactionId } = interaction;
  if (event.eventType === 'REMOVED') return remove(work, interaction);
  // Also one that is not the agent's may be mentioned, as when a pull failed: the list tells.
  const isExpected =
    event.eventType === 'ADDED' ||
    work.interactions.some((one) => one.interactionId === interactionId);
  if (!isExpected) refetch();
  return take(work, interaction);
}

/** Reads the interaction of an event; some desktops name its channel only beside it. */
function interactionOf(event: unknown): Interaction | undefined {
  if (!isRecord(event)) return undefined;
  const { interaction, media } = event;
  return readInteraction(
    isRecord(interaction) && isString(media) ? { ...interaction, media } : interaction,
  );
}

function take(work: Workload, interaction: Interaction): Workload {
  const { caseId, isCaseSelected, isCaseExpanded } = interaction;
  let next: Workload = {
    ...work,
    interactions: put(work.interactions, interaction, 'interactionId'),
  };
  if (isCaseSelected !== undefined) next = select(next, caseId, isCaseSelected);
  if (isCaseExpanded !== undefined) next = expand(next, caseId, isCaseExpanded);
  return next;
}

/** The last interaction of a case takes what is known of the case with it. */
function remove(work: Workload, { interactionId, caseId }: Interaction): Workload {
  const interactions = work.interactions.filter((one) => one.interactionId !== interactionId);
  const rest = { ...work, interactions };
  return interactions.some((one) => one.caseId === caseId)
    ? rest
    : select(expand(rest, caseId, false), caseId, false);
}

function select(work: Workload, caseId: string, isSelected: boolean): Workload {
  const wasSelected = work.selectedCaseId === caseId;
  return isSelected === wasSelected
    ? work
    : { ...work, selectedCaseId: isSelected ? caseId : undefined };
}

function expand(work: Workload, caseId: string, isExpanded: boolean): Workload {
  const others = work.expandedCaseIds.filter((id) => id !== caseId);
  return { ...work, expandedCaseIds: isExpanded ? [...others, caseId] : others };
}
