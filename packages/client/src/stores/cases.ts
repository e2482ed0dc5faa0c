import type { Interaction } from '@scapi/protocol';
import { find, put } from './keyed-list.js';

/** A contact with a customer: the interactions that belong together. */
export interface Case {
  readonly caseId: string;
  /** Oldest first. */
  readonly interactions: readonly Interaction[];
  /** It is the one that the agent looks at. */
  readonly isSelected: boolean;
  readonly isExpanded: boolean;
}

/**
 * Returns the cases with interactions as they are now, each of which says whether its case is selected
 * and expanded. The protocol knows no case but the `caseId` of interactions.
 *
 * @see Protocol reference, section 5, `Case`.
 */
export function putInCases(
  cases: readonly Case[],
  interactions: readonly Interaction[],
): readonly Case[] {
  const byCase = new Map<string, Interaction[]>();
  for (const one of interactions) {
    const group = byCase.get(one.caseId);
    if (group) group.push(one);
    else byCase.set(one.caseId, [one]);
  }
  const changed = [...byCase].map(([caseId, group]) => ({
    caseId,
    interactions: put(find(cases, caseId)?.interactions ?? [], group),
    isSelected: group[0]?.isCaseSelected === true,
    isExpanded: group[0]?.isCaseExpanded === true,
  }));
  return put(cases, changed);
}

/** The interaction that a case's information, disposition and note belong to; else its first. */
export const mainInteractionOf = (one: Case | undefined): Interaction | undefined =>
  one?.interactions.find(({ isMainCaseInteraction }) => isMainCaseInteraction) ??
  one?.interactions[0];
