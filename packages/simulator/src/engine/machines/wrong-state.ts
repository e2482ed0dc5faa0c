import type { DesktopInteraction } from '../contract.js';
import { DesktopRefusal } from '../refusal.js';
import { tableState } from './machine-of.js';
import type { Machine } from './machine.js';

/** Says which state an interaction is in, and in which ones it could do what is asked. */
export function wrongState(
  interaction: DesktopInteraction,
  machine: Machine,
  states: readonly string[],
): DesktopRefusal {
  const { interactionId, media } = interaction;
  return new DesktopRefusal(
    states.length > 0
      ? `interaction ${interactionId} is ${tableState(interaction)}; it must be ${either(states)}`
      : `interaction ${interactionId} is of media ${media} (${machine.name}), which has no such action`,
  );
}

/** For example `TALKING or HELD`. */
export const either = (states: readonly string[]): string => [...new Set(states)].join(' or ');
