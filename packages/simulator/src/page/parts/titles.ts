import type { DesktopCase, DesktopInteraction } from '../../engine/contract.js';

/** Keys under which sites attach the name of a customer. */
const NAME_KEYS = ['CustomerName', 'Customer Name', 'FullName', 'Name'] as const;

/** Whom an interaction is with, for people: the customer's name, else the sender, else the number as it is written. */
export function titleOf({ title, userData }: DesktopInteraction): string {
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

/** Writes an international number in groups, as `+1 555 0142`; leaves everything else as it is. */
export function formatNumber(text: string): string {
  if (!/^\+\d{7,15}$/.test(text)) return text;
  const [country, rest] = text.startsWith('+1')
    ? ['+1', text.slice(2)]
    : [text.slice(0, 3), text.slice(3)];
  const last = rest.slice(-4);
  const groups = rest.slice(0, -4).match(/.{1,3}/g) ?? [];
  return [country, ...groups, last].join(' ');
}
