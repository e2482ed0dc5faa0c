import type { DesktopInteraction } from '../contract.js';
import { isCall } from './machine-of.js';

/** Who plays which role of the tables; '' is the interaction that is acted on. */
export type Roles = Readonly<Record<string, string | undefined>>;

/** The roles that an interaction and its parent play in the tables. */
export function rolesOf(interaction: DesktopInteraction): Roles {
  const { interactionId: id, parentInteractionId: parent, isConsultation, preview } = interaction;
  if (isConsultation) return { '': id, consult: id, main: parent };
  if (!preview) return { '': id, main: id };
  return isCall(interaction)
    ? { '': id, call: id, preview: parent, main: id }
    : { '': id, preview: id };
}
