import { isRecord, readInteraction, type EventOf, type Interaction } from '@scapi/protocol';
import { computed, type ReadableAtom } from 'nanostores';
import type { Core } from '../core.js';
import { createLiveStore } from './live-store.js';

type Interactions = readonly Interaction[];

/** Everything the agent handles now, oldest first. */
export const createInteractionsStore = (core: Core): ReadableAtom<Interactions> =>
  createLiveStore<Interactions, 'interaction'>(core, {
    initial: [],
    event: 'interaction',
    snapshot: () => core.request('interaction.getInteractions', []),
    reduce: applyInteractionEvent,
  });

/** One interaction out of all; wakes its readers only when that one changes. */
export const selectInteraction = (
  $interactions: ReadableAtom<Interactions>,
  interactionId: string,
): ReadableAtom<Interaction | undefined> =>
  computed($interactions, (all) => all.find((one) => one.interactionId === interactionId));

/**
 * Applies an event to the list. Every event about an interaction carries it whole, so the latest
 * one wins.
 *
 * @see Protocol reference, section 7, `interaction`.
 */
export function applyInteractionEvent(
  all: Interactions,
  event: EventOf<'interaction'>,
): Interactions | 'refetch' {
  switch (event.eventType) {
    case 'CASE_SELECTED':
      return all.map((one) => ({ ...one, isCaseSelected: one.caseId === event.selectedCaseId }));
    case 'CASE_EXPANDED':
    case 'CASE_COLLAPSED': {
      const isCaseExpanded = event.eventType === 'CASE_EXPANDED';
      return all.map((one) =>
        one.caseId === event.selectedCaseId ? { ...one, isCaseExpanded } : one,
      );
    }
    case 'CASE_ID_CHANGED':
      // Which of the interactions of the case moved is not said.
      return 'refetch';
    case undefined: {
      // An event type of the future: its interaction, if it has one, is still the latest.
      const { received } = event;
      const interaction = isRecord(received) ? readInteraction(received['interaction']) : undefined;
      return interaction ? put(all, interaction) : 'refetch';
    }
    case 'REMOVED':
      return all.filter((one) => one.interactionId !== event.interaction.interactionId);
    default:
      return put(all, { ...event.interaction, ...(event.media && { media: event.media }) });
  }
}

function put(all: Interactions, interaction: Interaction): Interactions {
  const at = all.findIndex((one) => one.interactionId === interaction.interactionId);
  return at < 0 ? [...all, interaction] : all.with(at, interaction);
}
