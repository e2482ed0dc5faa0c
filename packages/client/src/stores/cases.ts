import type { Interaction } from '@scapi/protocol';

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
 * Groups interactions by their case. The protocol knows no case but the `caseId` of interactions.
 *
 * @see Protocol reference, section 5, `Case`.
 */
export const toCases = (all: readonly Interaction[]): readonly Case[] =>
  [...new Set(all.map(({ caseId }) => caseId))].map((caseId) => {
    const interactions = all.filter((one) => one.caseId === caseId);
    return {
      caseId,
      interactions,
      isSelected: interactions.some((one) => one.isCaseSelected),
      isExpanded: interactions.some((one) => one.isCaseExpanded),
    };
  });

/** The interaction that a case's information, disposition and note belong to; else its first. */
export const mainInteractionOf = (one: Case | undefined): Interaction | undefined =>
  one?.interactions.find(({ isMainCaseInteraction }) => isMainCaseInteraction) ??
  one?.interactions[0];
