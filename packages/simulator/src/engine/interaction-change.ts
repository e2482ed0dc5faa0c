import type { DesktopInteraction } from './contract.js';

/** New values of members; `undefined` takes one away. */
export type Change = {
  readonly [Name in keyof DesktopInteraction]?: DesktopInteraction[Name] | undefined;
};

/** Makes the changed interaction. */
export function applyChange(before: DesktopInteraction, change: Change): DesktopInteraction {
  const after = { ...before, ...change };
  // Callers set only optional members to `undefined`: those that every interaction has remain.
  if (!Object.values(change).includes(undefined)) return after as DesktopInteraction;
  const members = Object.entries(after).filter(([, value]) => value !== undefined);
  return Object.fromEntries(members) as unknown as DesktopInteraction;
}
