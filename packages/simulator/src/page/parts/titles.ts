import { formatNumber } from '@scapi/design';
import type { DesktopCase, DesktopInteraction } from '../../engine/contract.js';

/** Keys under which sites attach the name of a customer. */
const NAME_KEYS = ['CustomerName', 'Customer Name', 'FullName', 'Name'] as const;

/** Whom an interaction is with, for people: the customer's name, else the sender, else the number as it is written. */
export function titleOf({ title, userData, isConsultation }: DesktopInteraction): string {
  // It carries what is attached to the customer's call.
  if (isConsultation) return formatNumber(title);
  const name = NAME_KEYS.map((key) => userData[key]).find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return typeof name === 'string' ? name : formatNumber(title);
}

/** A case is named after its main interaction, unless the desktop gave it a name of its own. */
export function titleOfCase(
  { title }: DesktopCase,
  interactions: readonly DesktopInteraction[],
): string {
  const main = interactions.find((interaction) => interaction.title === title);
  return main ? titleOf(main) : formatNumber(title);
}
