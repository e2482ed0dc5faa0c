import { isString, type UserData } from '@scapi/protocol';
import type { Core } from './core.js';
import type { DesktopCase, DesktopInteraction, DesktopState } from './contract.js';
import { DesktopRefusal } from './refusal.js';

/** The cases: which interactions belong together, which one the agent looks at. */
export interface Cases {
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

  /** Replaces the cases and repeats on the interactions of those that `changed` what their case says. */
  function setCases(cases: readonly DesktopCase[], changed: readonly DesktopCase[]): void {
    let { interactions } = store.state;
    for (const its of changed) {
      for (const id of its.interactionIds) {
        // From the end, and no look at the others: there may be thousands.
        const at = interactions.findLastIndex(({ interactionId }) => interactionId === id);
        const one = interactions[at];
        if (one?.caseId === its.caseId && differs(one, its)) {
          const shown = { isCaseSelected: its.selected, isCaseExpanded: its.expanded };
          interactions = interactions.with(at, { ...one, ...shown });
        }
      }
    }
    store.set(interactions === store.state.interactions ? { cases } : { cases, interactions });
  }

  /** Replaces each case by what `change` makes of it. */
  function replaceCases(change: (before: DesktopCase) => DesktopCase): void {
    const changed: DesktopCase[] = [];
    const cases = store.state.cases.map((before) => {
      const after = change(before);
      if (after !== before) changed.push(after);
      return after;
    });
    setCases(cases, changed);
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
    add({ caseId, interactionId, title, userData }) {
      const { cases } = store.state;
      const bundle = userData['IW_BundleUid'];
      // One that comes back from the workbin brings the bundle of its case along.
      if (isString(bundle) && !bundles.has(caseId)) bundles.set(caseId, bundle);
      const known = cases.findLast((each) => each.caseId === caseId);
      if (known) {
        update(caseId, { interactionIds: [...known.interactionIds, interactionId] });
        return;
      }
      const first = !cases.some(({ selected }) => selected);
      const fresh = {
        caseId,
        title,
        interactionIds: [interactionId],
        selected: first,
        expanded: first,
      };
      setCases(cases.concat([fresh]), [fresh]);
    },
    remove(interactionId, caseId) {
      const cases = store.state.cases
        .map((each) =>
          each.caseId === caseId
            ? { ...each, interactionIds: each.interactionIds.filter((id) => id !== interactionId) }
            : each,
        )
        .filter(({ interactionIds }) => interactionIds.length > 0);
      if (!cases.some((each) => each.caseId === caseId)) bundles.delete(caseId);
      setCases(cases, []);
      store.set({ interactions: promoteMain(store.state) });
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

/** A case always has one main interaction: when it goes, the oldest that stays takes its place. */
function promoteMain({ cases, interactions }: DesktopState): readonly DesktopInteraction[] {
  const nextMains = new Set<string>();
  for (const { interactionIds } of cases) {
    const members = interactions.filter(({ interactionId }) =>
      interactionIds.includes(interactionId),
    );
    if (members.some(({ isMainCaseInteraction }) => isMainCaseInteraction)) continue;
    const nextMain = members.find(({ isConsultation }) => !isConsultation) ?? members[0];
    if (nextMain) nextMains.add(nextMain.interactionId);
  }
  if (nextMains.size === 0) return interactions;
  return interactions.map((each) =>
    nextMains.has(each.interactionId) ? { ...each, isMainCaseInteraction: true } : each,
  );
}
