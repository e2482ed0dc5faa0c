/** Stores of parts of the workload. An event costs those whose part it changes. */
import { isCallType, type Interaction } from '@scapi/protocol';
import { atom, computed, onMount, type ReadableAtom } from 'nanostores';
import { publish } from '../shared/publish.js';
import { find } from './keyed-list.js';
import { reuse } from './reuse.js';
import { changedSince, type Workload } from './workload.js';

/** One interaction; `undefined` while there is none of this identifier. */
type InteractionStore = ReadableAtom<Interaction | undefined>;

/** Makes a function that returns the store of an interaction, the same one for as long as it has a listener. */
export function createInteractionStores(
  $workload: ReadableAtom<Workload>,
): (interactionId: string) => InteractionStore {
  const stores = new Map<string, InteractionStore>();
  /** How the stores with listeners are brought up to date. */
  const updates = new Map<string, () => void>();
  let stop: (() => void) | undefined;
  let latest: Workload['interactions'] | undefined;

  const onWorkload = (work: Workload): void => {
    const ids = changedSince(work, latest) ?? updates.keys();
    latest = work.interactions;
    for (const id of ids) updates.get(id)?.();
  };

  const create = (id: string): InteractionStore => {
    const $interaction = atom<Interaction | undefined>();
    const update = (): void => publish($interaction, find($workload.get().interactions, id));
    const get = $interaction.get.bind($interaction);
    // A listener of another store may read this one before it is brought up to date.
    $interaction.get = () => {
      updates.get(id)?.();
      return get();
    };
    onMount($interaction, () => {
      const $other = stores.get(id) ?? $interaction;
      // It had no listener for a while, and another one took its place.
      if ($other !== $interaction) return $other.subscribe((one) => publish($interaction, one));
      stores.set(id, $interaction);
      stop ??= $workload.subscribe(onWorkload);
      updates.set(id, update);
      update();
      return () => {
        stores.delete(id);
        updates.delete(id);
        if (updates.size > 0) return;
        stop?.();
        stop = undefined;
      };
    });
    return $interaction;
  };

  return (id) => {
    const $interaction = stores.get(id) ?? create(id);
    stores.set(id, $interaction);
    return $interaction;
  };
}

/** The preview records among the interactions; they are looked through only when one of them changed. */
export function createPreviewRecordsStore(
  $workload: ReadableAtom<Workload>,
): ReadableAtom<readonly Interaction[]> {
  let latest: Workload['interactions'] | undefined;
  let records: readonly Interaction[] = [];
  return computed($workload, (work) => {
    const { interactions } = work;
    const concerns = (id: string): boolean =>
      find(records, id) !== undefined || isPreviewRecord(find(interactions, id));
    if (changedSince(work, latest)?.some(concerns) ?? true)
      records = reuse(records, interactions.filter(isPreviewRecord));
    latest = interactions;
    return records;
  });
}

const isPreviewRecord = (interaction: Interaction | undefined): boolean =>
  interaction !== undefined && isCallType(interaction, 'OUTBOUND_PREVIEW', 'OUTBOUND_PUSH_PREVIEW');
