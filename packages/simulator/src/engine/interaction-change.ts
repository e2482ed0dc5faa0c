import type { DesktopInteraction } from './contract.js';

/** New values of members; `undefined` takes one away. */
export type Change = {
  readonly [Name in keyof DesktopInteraction]?: DesktopInteraction[Name] | undefined;
};

/** Makes the changed interaction. */
export function applyChange(before: DesktopInteraction, change: Change): DesktopInteraction {
  const members = Object.entries({ ...before, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  // Callers set only optional members to `undefined`: those that every interaction has remain.
  return Object.fromEntries(members) as unknown as DesktopInteraction;
}
