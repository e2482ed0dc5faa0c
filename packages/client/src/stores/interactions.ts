import { isRecord, readInteraction, type EventOf, type Interaction } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { Core } from '../core.js';
import { createLiveStore } from './live-store.js';
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
export const createWorkloadStore = (core: Core): ReadableAtom<Workload> =>
  createLiveStore<Workload, 'interaction'>(core, {
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
      return { ...work, selectedCaseId: event.selectedCaseId };
    case 'CASE_EXPANDED':
    case 'CASE_COLLAPSED':
      return expand(work, event.selectedCaseId, event.eventType === 'CASE_EXPANDED');
    case 'CASE_ID_CHANGED':
      // Which of the interactions of the case moved is not said.
      refetch();
      return work;
    case 'REMOVED':
      return remove(work, event.interaction);
    case undefined: {
      // An event type of the future: its interaction, if it has one, is still the latest.
      const { received } = event;
      const interaction = isRecord(received) ? readInteraction(received['interaction']) : undefined;
      return interaction ? update(work, interaction, refetch) : work;
    }
    case 'ADDED':
      return take(work, withMedia(event));
    default:
      return update(work, withMedia(event), refetch);
  }
}

/** Some desktops name the channel only beside the interaction. */
const withMedia = ({
  interaction,
  media,
}: {
  readonly interaction: Interaction;
  readonly media?: string;
}): Interaction => ({ ...interaction, ...(media !== undefined && { media }) });

/**
 * Takes in what an event other than `ADDED` says. One that is not ours (a pull that failed) may be
 * mentioned, too: the list tells.
 */
function update(work: Workload, interaction: Interaction, refetch: () => void): Workload {
  const { interactionId } = interaction;
  if (!work.interactions.some((one) => one.interactionId === interactionId)) refetch();
  return take(work, interaction);
}

function take(work: Workload, interaction: Interaction): Workload {
  const { caseId, isCaseSelected, isCaseExpanded } = interaction;
  const interactions = put(work.interactions, interaction, 'interactionId');
  const wasSelected = work.selectedCaseId === caseId;
  return {
    ...(isCaseExpanded === undefined ? work : expand(work, caseId, isCaseExpanded)),
    interactions,
    ...(isCaseSelected !== undefined &&
      isCaseSelected !== wasSelected && { selectedCaseId: isCaseSelected ? caseId : undefined }),
  };
}

/** The last interaction of a case takes what is known of the case with it. */
function remove(work: Workload, { interactionId, caseId }: Interaction): Workload {
  const interactions = work.interactions.filter((one) => one.interactionId !== interactionId);
  if (interactions.some((one) => one.caseId === caseId)) return { ...work, interactions };
  const selectedCaseId = work.selectedCaseId === caseId ? undefined : work.selectedCaseId;
  return { ...expand(work, caseId, false), interactions, selectedCaseId };
}

function expand(work: Workload, caseId: string, isExpanded: boolean): Workload {
  const others = work.expandedCaseIds.filter((id) => id !== caseId);
  return { ...work, expandedCaseIds: isExpanded ? [...others, caseId] : others };
}
