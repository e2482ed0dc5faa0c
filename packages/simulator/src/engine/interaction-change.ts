import type { DesktopInteraction } from './contract.js';
import type { Dialect } from './dialect.js';
import { capabilitiesByTable, isCall } from './machines/machine-of.js';
import { outboundCallCapabilities } from './outbound-table.js';

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

/** Makes the interaction in another state of its table, with what it can do there. */
export function enterState(
  before: DesktopInteraction,
  state: string,
  dialect: Dialect,
): DesktopInteraction {
  const { phase: _, ...rest } = before;
  const entered: DesktopInteraction = { ...rest, ...shownAs(state, dialect) };
  const capabilities =
    before.preview && isCall(before)
      ? outboundCallCapabilities(before.preview.mode, entered.state, dialect)
      : capabilitiesByTable(entered, dialect);
  const moved = entered.state === before.state ? {} : { previousState: before.state };
  return { ...entered, ...moved, capabilities };
}

/** Maps a state of the tables to what an interaction shows. */
function shownAs(state: string, dialect: Dialect): Pick<DesktopInteraction, 'state' | 'phase'> {
  if (state === 'joining') return { state: 'ACCEPTED', phase: 'joining' };
  if (state === 'ended') return { state: dialect.endedChatState, phase: 'ended' };
  return { state };
}
