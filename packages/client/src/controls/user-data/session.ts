/** The attached data of one interaction with what the agent did to it; outlives the interaction. */
import type { Interaction } from '@scapi/protocol';
import { isOurs, received, type UserDataCell } from './cell.js';

/** A session never changes; functions make the next one, or return the same. */
export interface UserDataSession {
  readonly interactionId: string;
  /** `undefined`: it is gone, and what is left are drafts. */
  readonly interaction: Interaction | undefined;
  /** By key, in the desktop's order, new keys last. A map: a key may be called `__proto__`. */
  readonly cells: ReadonlyMap<string, UserDataCell>;
}

/** Begins a session. */
export const openSession = (interaction: Interaction): UserDataSession =>
  receiveInteraction(
    { interactionId: interaction.interactionId, interaction: undefined, cells: new Map() },
    interaction,
  );

/** The desktop says what the interaction is now. A gone one leaves the data as it was. */
export function receiveInteraction(
  session: UserDataSession,
  interaction: Interaction | undefined,
): UserDataSession {
  if (session.interaction === interaction) return session;
  if (!interaction || session.interaction?.userData === interaction.userData) {
    return { ...session, interaction };
  }
  const cells = new Map<string, UserDataCell>();
  for (const [key, value] of Object.entries(interaction.userData)) {
    cells.set(key, received(session.cells.get(key) ?? { key, value }, value));
  }
  for (const [key, cell] of session.cells) {
    if (cells.has(key)) continue;
    const left = received(cell, undefined);
    if (left.draft || left.request) cells.set(key, left);
  }
  return { ...session, interaction, cells };
}

/** Changes one key; a key that neither the desktop nor we have is dropped. */
export function changeCell(
  session: UserDataSession,
  key: string,
  change: (cell: UserDataCell) => UserDataCell,
): UserDataSession {
  const before = session.cells.get(key);
  const cell = change(before ?? { key, value: undefined });
  if (cell === before) return session;
  const cells = new Map(session.cells);
  if (cell.value === undefined && !isOurs(cell)) cells.delete(key);
  else cells.set(key, cell);
  return { ...session, cells };
}

/** True while the session holds something that must not be lost. */
export const holdsOurs = ({ cells }: UserDataSession): boolean => [...cells.values()].some(isOurs);

/** A session to carry on elsewhere: what was asked here is not waited for there. */
export function withoutRequests([id, session]: readonly [string, UserDataSession]): [
  string,
  UserDataSession,
] {
  const cells = [...session.cells].map(([key, { request: _, ...cell }]): [string, UserDataCell] => [
    key,
    cell,
  ]);
  return [id, { ...session, cells: new Map(cells) }];
}
