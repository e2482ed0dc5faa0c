import { agentStateName, type Agent, type AgentStateName, type State } from '@scapi/protocol';
import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Core } from '../core.js';
import { createLiveStore } from './live-store.js';

/** The state the agent is in. */
export interface AgentState {
  readonly state: AgentStateName;
  /** Only with a state that has a reason. */
  readonly reason?: string | undefined;
  readonly reasonCode?: string | undefined;
  /** Known from a snapshot only: events do not carry it. */
  readonly operationName?: string | undefined;
  /** Known from a snapshot only: events do not carry it. */
  readonly displayName?: string | undefined;
}

/** Who is logged in; does not change during a session. */
export function createAgentStore(core: Core): ReadableAtom<Agent | undefined> {
  const $agent = atom<Agent | undefined>();
  onMount($agent, () => {
    core.start();
    return core.$status.subscribe(({ status }) => {
      if (status !== 'connected') return;
      core.request('agent.get', []).then(
        (agent) => {
          $agent.set(agent);
        },
        (error: unknown) => {
          core.log('warn', 'The agent cannot be read.', error);
        },
      );
    });
  });
  return $agent;
}

/** The agent's global state. */
export const createAgentStateStore = (core: Core): ReadableAtom<AgentState | undefined> =>
  createLiveStore<AgentState | undefined, 'agent'>(core, {
    initial: undefined,
    event: 'agent',
    snapshot: async () => toAgentState(await core.request('agent.getState', [])),
    reduce: (value, event) =>
      event.eventType === undefined
        ? 'refetch'
        : { state: event.mediaState, reason: event.reason, reasonCode: event.reasonCode },
  });

const toAgentState = (state: State): AgentState => ({
  state: agentStateName(state),
  reason: state.reason,
  reasonCode: state.reasonCode,
  operationName: state.operationName,
  displayName: state.displayName,
});
