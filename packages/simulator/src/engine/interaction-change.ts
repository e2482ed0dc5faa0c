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
  // Nobody takes away a member that every interaction has: `Change` is only used with optional ones.
  return Object.fromEntries(members) as unknown as DesktopInteraction;
}
