import type { State } from '@scapi/protocol';
import * as v from 'valibot';
import { DEFAULT_AGENT_STATES } from './agent-states.js';
import type { DesktopInit } from './contract.js';
import { assertValid, members, text } from './validation.js';

const name = v.pipe(text, v.nonEmpty('must be a text that is not empty'));

/** What the agent may choose, the state at log-in first. */
export const agentStatesSchema = v.pipe(
  v.array(
    members({
      operationName: name,
      displayName: name,
      state: v.optional(name),
      type: v.optional(name),
      reason: v.optional(text),
      reasonCode: v.optional(text),
    }),
    'must be a list of states',
  ),
  v.nonEmpty('must be a list of at least one state'),
  v.check(
    (states) => new Set(states.map(({ operationName }) => operationName)).size === states.length,
    'must be a list of states whose operationName is their own',
  ),
);

const reasonsSchema = v.array(members({ code: name, label: name }), 'must be a list of reasons');

/**
 * The states that a desktop begins with: those it was given, or the usual ones; with reasons, these in
 * place of the reasons among them.
 *
 * @throws DesktopRefusal that names what is wrong with them.
 */
export function firstAgentStates({
  agentStates = DEFAULT_AGENT_STATES,
  reasons,
}: Pick<DesktopInit, 'agentStates' | 'reasons'>): readonly State[] {
  if (agentStates !== DEFAULT_AGENT_STATES)
    assertValid('agent states', agentStatesSchema, agentStates, 'agentStates');
  if (!reasons) return agentStates;
  assertValid('reasons', reasonsSchema, reasons, 'reasons');
  const states = agentStates.filter(({ reason }) => reason === undefined);
  const notReady = states.findIndex(({ state }) => state === 'NOT_READY');
  const at = notReady < 0 ? states.length : notReady + 1;
  return firstAgentStates({ agentStates: states.toSpliced(at, 0, ...reasons.map(toState)) });
}

const toState = ({ code, label }: { code: string; label: string }): State => ({
  operationName: `NotReady_${label.replaceAll(/\W+/gu, '_')}`,
  displayName: label,
  state: 'NOT_READY_ACTION_CODE',
  reason: label,
  reasonCode: code,
});
