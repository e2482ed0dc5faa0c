import type { DesktopInteraction, DesktopState } from '../../engine/contract.js';

/** The interactions of the selected case, the main one first. */
export function interactionsOfSelectedCase(
  interactions: DesktopState['interactions'],
  cases: DesktopState['cases'],
): readonly DesktopInteraction[] {
  const ids = cases.find(({ selected }) => selected)?.interactionIds ?? [];
  return interactions
    .filter(({ interactionId }) => ids.includes(interactionId))
    .toSorted((a, b) => Number(b.isMainCaseInteraction) - Number(a.isMainCaseInteraction));
}
