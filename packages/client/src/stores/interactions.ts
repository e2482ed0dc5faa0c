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
import { find } from './keyed-list.js';
import { keepIdentity, NOTHING, remove, update, type Workload } from './workload.js';

/** Everything the agent handles now. @see Protocol reference, section 7, `interaction`. */
export const createWorkloadStore = (core: Core, onKnown: OnKnown): ReadableAtom<Workload> =>
  createLiveStore<Workload, 'interaction'>(core, {
    onKnown,
    initial: NOTHING,
    event: 'interaction',
    read: async (options, current) => {
      const all = await core.request('interaction.getInteractions', [], options);
      return update({ ...current(), interactions: [], cases: [] }, all, all);
    },
    reduce: applyInteractionEvent,
    keep: keepIdentity,
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
      return update(work, [{ caseId: event.selectedCaseId, isCaseSelected: true }]);
    case 'CASE_EXPANDED':
    case 'CASE_COLLAPSED':
      return update(work, [
        { caseId: event.selectedCaseId, isCaseExpanded: event.eventType === 'CASE_EXPANDED' },
      ]);
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
    event.eventType === 'ADDED' || find(work.interactions, interactionId) !== undefined;
  if (!isExpected) refetch();
  return update(work, [interaction], [interaction]);
}

/** Reads the interaction of an event; some desktops name its channel only beside it. */
function interactionOf(event: unknown): Interaction | undefined {
  if (!isRecord(event)) return undefined;
  const { interaction, media } = event;
  return readInteraction(
    isRecord(interaction) && isString(media) ? { ...interaction, media } : interaction,
  );
}
