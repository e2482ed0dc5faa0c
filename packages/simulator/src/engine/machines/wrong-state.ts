import type { DesktopInteraction } from '../contract.js';
import { DesktopRefusal } from '../refusal.js';
import { tableState } from './machine-of.js';
import type { Machine } from './machine.js';

/** Says which state an interaction is in and in which ones the action has its place. */
export function wrongState(
  action: string,
  interaction: DesktopInteraction,
  machine: Machine,
  states: readonly string[],
): DesktopRefusal {
  const { interactionId, media } = interaction;
  return new DesktopRefusal(
    states.length > 0
      ? `${action}: interaction ${interactionId} is ${tableState(interaction)}; ${needs(action, states)}`
      : `${action}: interaction ${interactionId} is of media ${media} (${machine.name}), which has no such action`,
  );
}

/** For example `hold needs TALKING`. */
export const needs = (action: string, states: readonly string[]): string =>
  `${action.slice(action.indexOf('.') + 1)} needs ${[...new Set(states)].join(' or ')}`;
