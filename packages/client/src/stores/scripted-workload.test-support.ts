/** A desktop's interactions and cases, computed plainly, and the events that tell of each change. */
import type { Interaction, UserData } from '@scapi/protocol';

/** What a test may let happen; numbers choose among what is there. */
export type Change =
  | { readonly kind: 'add'; readonly caseIndex: number }
  | { readonly kind: 'update'; readonly index: number; readonly userData: UserData }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'move'; readonly index: number; readonly caseIndex: number }
  | { readonly kind: 'select' | 'expand' | 'collapse'; readonly caseIndex: number };

type Emit = (name: 'interaction', event: unknown) => void;

const CASES = ['case-a', 'case-b', 'case-c'] as const;

export function createScriptedWorkload(emit: Emit) {
  let interactions: readonly Interaction[] = [];
  let selected: string | undefined;
  let expanded: readonly string[] = [];
  let count = 0;

  const caseAt = (index: number): string => CASES[index % CASES.length] ?? CASES[0];
  const isOpen = (caseId: string): boolean => interactions.some((one) => one.caseId === caseId);
  const onWire = (one: Interaction): Interaction => ({
    ...one,
    isCaseSelected: one.caseId === selected,
    isCaseExpanded: expanded.includes(one.caseId),
  });
  const tell = (eventType: string, one: Interaction): void => {
    emit('interaction', { eventType, media: 'voice', interaction: onWire(one) });
  };
  /** A case without interactions is gone. */
  const dropEmptyCases = (): void => {
    if (selected !== undefined && !isOpen(selected)) selected = undefined;
    expanded = expanded.filter(isOpen);
  };

  return {
    /** What `interaction.getInteractions` answers, and what the stores must end in. */
    snapshot: (): readonly Interaction[] => interactions.map(onWire),
    selected: () => selected,
    change: (change: Change): void => {
      if (change.kind === 'add') {
        const added: Interaction = {
          interactionId: String(++count),
          caseId: caseAt(change.caseIndex),
          userData: {},
          media: 'voice',
          state: 'RINGING',
          parties: [{ name: '5001' }],
          isConsultation: false,
          isMainCaseInteraction: true,
        };
        interactions = [...interactions, added];
        tell('ADDED', added);
        return;
      }
      if (change.kind === 'update' || change.kind === 'remove' || change.kind === 'move') {
        const at = change.index % Math.max(interactions.length, 1);
        const one = interactions[at];
        if (!one) return;
        if (change.kind === 'update') {
          const updated = { ...one, userData: change.userData };
          interactions = interactions.with(at, updated);
          tell('ATTACHED_DATA_CHANGED', updated);
        } else if (change.kind === 'remove') {
          interactions = interactions.filter((other) => other !== one);
          dropEmptyCases();
          tell('REMOVED', one);
        } else {
          const caseId = caseAt(change.caseIndex);
          interactions = interactions.with(at, { ...one, caseId });
          dropEmptyCases();
          emit('interaction', {
            eventType: 'CASE_ID_CHANGED',
            caseId,
            previousCaseId: one.caseId,
          });
        }
        return;
      }
      const caseId = caseAt(change.caseIndex);
      if (!isOpen(caseId)) return;
      const others = expanded.filter((id) => id !== caseId);
      if (change.kind === 'select') selected = caseId;
      else expanded = change.kind === 'expand' ? [...others, caseId] : others;
      const eventType = {
        select: 'CASE_SELECTED',
        expand: 'CASE_EXPANDED',
        collapse: 'CASE_COLLAPSED',
      };
      emit('interaction', { eventType: eventType[change.kind], selectedCaseId: caseId });
    },
  };
}
