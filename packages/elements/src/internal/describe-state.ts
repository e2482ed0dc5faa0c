import type { AgentState, AgentStateName, State } from '@scapi/client';
import type { stateTexts } from './state-texts.js';
import type { TextController } from './text-controller.js';

export type StateTexts = TextController<typeof stateTexts>;

/** Color of the mark beside a state. */
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
export function wordsForState(texts: StateTexts, name: AgentStateName | undefined): string {
  switch (name) {
    case 'READY':
    case 'READY_ACTION_CODE':
      return texts.term('agentReady');
    case 'PARTIAL_READY':
      return texts.term('agentPartlyReady');
    case 'NOT_READY':
    case 'NOT_READY_ACTION_CODE':
      return texts.term('agentNotReady');
    case 'NOT_READY_AFTER_CALLWORK':
    case 'NOT_READY_AFTER_CALLWORK_ACTION_CODE':
      return texts.term('agentAfterCallWork');
    case 'DND_ON':
      return texts.term('agentDoNotDisturb');
    case 'LOGOUT':
    case 'LOGOUT_DND_ON':
      return texts.term('agentLoggedOff');
    case 'OUT_OF_SERVICE':
      return texts.term('agentOutOfService');
    case 'UNKNOWN':
    case undefined:
      return texts.term('stateUnknown');
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

/** The state that the agent or a channel is in, with its reason. */
export function describeState(
  texts: StateTexts,
  options: readonly State[],
  current: AgentState,
): string {
  const label =
    currentOption(options, current)?.displayName ?? current.displayName ?? current.reason;
  const words = wordsForState(texts, current.state);
  if (label === undefined) return words;
  return current.reason === undefined ? label : texts.term('agentStateReason', words, label);
}

/** Options as the menu shows them: a state with the reasons for it below, or several without reasons. */
export interface StateGroup {
  /** The state that the group is about; `undefined` for states that need no reason. */
  readonly label: string | undefined;
  /** Is the state itself among the options, so that it needs no heading. */
  readonly hasState: boolean;
  readonly options: readonly State[];
}

/** Groups the options: a state at its place in the order of the desktop, its reasons right below it. */
export function groupStates(texts: StateTexts, options: readonly State[]): readonly StateGroup[] {
  const byState = new Map<string, State[]>();
  for (const option of options) {
    const words = wordsForState(texts, nameOf(option));
    byState.set(words, [...(byState.get(words) ?? []), option]);
  }
  const groups: { label: string | undefined; hasState: boolean; options: State[] }[] = [];
  for (const [words, own] of byState) {
    const isReason = ({ reason }: State): boolean => reason !== undefined;
    const hasState = !own.every(isReason);
    const last = groups.at(-1);
    if (own.some(isReason)) {
      const sorted = [...own.filter((one) => !isReason(one)), ...own.filter(isReason)];
      groups.push({ label: words, hasState, options: sorted });
    } else if (last && last.label === undefined) last.options.push(...own);
    else groups.push({ label: undefined, hasState, options: own });
  }
  return groups;
}
