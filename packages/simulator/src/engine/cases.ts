import { isString, type UserData } from '@scapi/protocol';
import type { Core } from './core.js';
import type { DesktopCase, DesktopInteraction } from './contract.js';
import { DesktopRefusal } from './refusal.js';

/** The cases: which interactions belong together, which one the agent looks at. */
export interface Cases {
  has(caseId: string): boolean;
  /** Adds an interaction to its case, which comes into being if it has to. */
  add(interaction: DesktopInteraction): void;
  /** Takes an interaction out of its case; the last one takes the case with it. */
  remove(interactionId: string, caseId: string): void;
  /** Selects another case if the selected one is gone. */
  settleSelection(): void;
  /** Adds the keys that the desktop itself writes for a case. */
  stamp(userData: UserData, caseId: string): UserData;
  select(caseId: string): void;
  expand(caseId: string): void;
  collapse(caseId: string): void;
}

/** Makes the cases of a desktop. */
export function createCases(core: Core): Cases {
  const { ids, store } = core;
  const bundles = new Map<string, string>();
  /** Identifiers of the cases that there are. */
  const existing = new Set<string>();

  /** Repeats on the interactions of a case what it says. */
  function repeatOnInteractions(its: DesktopCase): void {
    for (const id of its.interactionIds) {
      const { interactions } = store.state;
      // From the end, and no look at the others: there may be thousands.
      const at = interactions.findLastIndex(({ interactionId }) => interactionId === id);
      const one = interactions[at];
      if (one?.caseId === its.caseId && differs(one, its)) {
        const shown = { isCaseSelected: its.selected, isCaseExpanded: its.expanded };
        store.replace('interactions', at, { ...one, ...shown });
      }
    }
  }

  /** A case always has one main interaction: when it goes, the oldest that stays takes its place. */
  function promoteMain(interactionIds: readonly string[]): void {
    const { interactions } = store.state;
    const members = interactions.filter(({ interactionId }) =>
      interactionIds.includes(interactionId),
    );
    if (members.some(({ isMainCaseInteraction }) => isMainCaseInteraction)) return;
    const next = members.find(({ isConsultation }) => !isConsultation) ?? members[0];
    if (!next) return;
    const index = interactions.indexOf(next);
    store.replace('interactions', index, { ...next, isMainCaseInteraction: true });
  }

  /** Replaces each case by what `change` makes of it. */
  function replaceCases(change: (before: DesktopCase) => DesktopCase): void {
    for (const [index, before] of store.state.cases.entries()) {
      const after = change(before);
      if (after === before) continue;
      store.replace('cases', index, after);
      repeatOnInteractions(after);
    }
  }

  const update = (caseId: string, change: Partial<DesktopCase>): void => {
    replaceCases((each) => (each.caseId === caseId ? { ...each, ...change } : each));
  };

  function find(caseId: string): DesktopCase {
    const found = store.state.cases.find((each) => each.caseId === caseId);
    if (!found) throw new DesktopRefusal(`unknown case ${caseId}`);
    return found;
  }

  function changeExpanded(caseId: string, expanded: boolean, selectedCaseId = caseId): void {
    update(caseId, { expanded });
    const eventType = expanded ? 'CASE_EXPANDED' : 'CASE_COLLAPSED';
    core.emit('interaction', { eventType, selectedCaseId });
  }

  function markSelected(caseId: string): void {
    replaceCases((each) =>
      each.selected === (each.caseId === caseId) ? each : { ...each, selected: !each.selected },
    );
    core.emit('interaction', { eventType: 'CASE_SELECTED', selectedCaseId: caseId });
  }

  return {
    has(caseId) {
      return existing.has(caseId);
    },
    add({ caseId, interactionId, title, userData }) {
      const { cases } = store.state;
      const bundle = userData['IW_BundleUid'];
      // One that comes back from the workbin brings the bundle of its case along.
      if (isString(bundle) && !bundles.has(caseId)) bundles.set(caseId, bundle);
      if (existing.has(caseId)) {
        const { interactionIds } = find(caseId);
        update(caseId, { interactionIds: [...interactionIds, interactionId] });
        return;
      }
      existing.add(caseId);
      const first = !cases.some(({ selected }) => selected);
      const fresh = {
        caseId,
        title,
        interactionIds: [interactionId],
        selected: first,
        expanded: first,
      };
      store.append('cases', fresh);
      repeatOnInteractions(fresh);
    },
    remove(interactionId, caseId) {
      const { cases } = store.state;
      const index = cases.findIndex((each) => each.caseId === caseId);
      const its = cases[index];
      if (!its) return;
      const interactionIds = its.interactionIds.filter((id) => id !== interactionId);
      if (interactionIds.length > 0) {
        store.replace('cases', index, { ...its, interactionIds });
        promoteMain(interactionIds);
        return;
      }
      existing.delete(caseId);
      bundles.delete(caseId);
      store.set({ cases: cases.toSpliced(index, 1) });
    },
    settleSelection() {
      const { cases } = store.state;
      const next = cases.at(-1);
      if (next && !cases.some(({ selected }) => selected)) markSelected(next.caseId);
    },
    stamp(userData, caseId) {
      const bundle = bundles.get(caseId) ?? ids.uuid();
      bundles.set(caseId, bundle);
      return { ...userData, [core.dialect.caseUidKey]: caseId, IW_BundleUid: bundle };
    },
    select(caseId) {
      const wanted = find(caseId);
      if (wanted.selected) return;
      const { caseSelection } = core.dialect;
      if (caseSelection !== 'selectOnly') {
        const before = store.state.cases.find(({ selected }) => selected);
        const named = caseSelection === 'asPrinted' ? before?.caseId : undefined;
        if (before?.expanded) changeExpanded(before.caseId, false);
        if (!wanted.expanded) changeExpanded(caseId, true, named);
      }
      markSelected(caseId);
    },
    expand(caseId) {
      if (!find(caseId).expanded) changeExpanded(caseId, true);
    },
    collapse(caseId) {
      if (find(caseId).expanded) changeExpanded(caseId, false);
    },
  };
}

const differs = (interaction: DesktopInteraction, its: DesktopCase): boolean =>
  interaction.isCaseSelected !== its.selected || interaction.isCaseExpanded !== its.expanded;
