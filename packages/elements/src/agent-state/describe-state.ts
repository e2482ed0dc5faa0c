import { msg, str } from '@lit/localize';
import type { AgentState, AgentStateName, State } from '@scapi/client';

/** Colour of the mark beside a state. */
export type StateKind = 'ready' | 'partly' | 'not-ready' | 'other';

/** Tells ready from not ready, reasons left aside. */
export function kindOf(name: AgentStateName | undefined): StateKind {
  switch (name) {
    case 'READY':
    case 'READY_ACTION_CODE':
      return 'ready';
    case 'PARTIAL_READY':
    case 'NOT_READY_AFTER_CALLWORK':
    case 'NOT_READY_AFTER_CALLWORK_ACTION_CODE':
      return 'partly';
    case 'NOT_READY':
    case 'NOT_READY_ACTION_CODE':
    case 'DND_ON':
      return 'not-ready';
    default:
      return 'other';
  }
}

/** The words for a machine name; the name itself when the protocol does not know it. */
export function wordsForState(name: AgentStateName | undefined): string {
  switch (name) {
    case 'READY':
    case 'READY_ACTION_CODE':
      return msg('Ready');
    case 'PARTIAL_READY':
      return msg('Partly ready');
    case 'NOT_READY':
    case 'NOT_READY_ACTION_CODE':
      return msg('Not ready');
    case 'NOT_READY_AFTER_CALLWORK':
    case 'NOT_READY_AFTER_CALLWORK_ACTION_CODE':
      return msg('After call work');
    case 'DND_ON':
      return msg('Do not disturb');
    case 'LOGOUT':
    case 'LOGOUT_DND_ON':
      return msg('Logged off');
    case 'OUT_OF_SERVICE':
      return msg('Out of service');
    case 'UNKNOWN':
    case undefined:
      return msg('Unknown state');
    default:
      return name;
  }
}

/** The machine name of a state that may be chosen; desktops differ in where they put it. */
export const nameOf = ({ state, type }: State): AgentStateName | undefined => state ?? type;

/** The option that the agent is in, if the list has it. */
export const currentOption = (options: readonly State[], current: AgentState): State | undefined =>
  options.find(({ operationName }) => operationName === current.operationName) ??
  options.find((one) => nameOf(one) === current.state && one.reasonCode === current.reasonCode);

/** The state the agent is in, with its reason. */
export function describeAgentState(options: readonly State[], current: AgentState): string {
  const label =
    currentOption(options, current)?.displayName ?? current.displayName ?? current.reason;
  const words = wordsForState(current.state);
  if (label === undefined) return words;
  return current.reason === undefined ? label : msg(str`${words}: ${label}`);
}

/** Options as the menu shows them: those with a reason under the state they are a reason of. */
export interface StateGroup {
  /** `undefined` for states that need no reason. */
  readonly heading: string | undefined;
  readonly options: readonly State[];
}

/** Groups the options, in the order of the desktop. */
export function groupStates(options: readonly State[]): readonly StateGroup[] {
  const groups: { heading: string | undefined; options: State[] }[] = [];
  for (const option of options) {
    const heading = option.reason === undefined ? undefined : wordsForState(nameOf(option));
    const group =
      heading === undefined
        ? groups.at(-1)?.heading === undefined
          ? groups.at(-1)
          : undefined
        : groups.find((one) => one.heading === heading);
    if (group) group.options.push(option);
    else groups.push({ heading, options: [option] });
  }
  return groups;
}
