import { agentStateName, type Agent, type AgentStateName, type State } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { Core } from './core.js';
import { createLiveStore, type OnKnown } from './live-store.js';

/** The state the agent, or one channel, is in. */
export interface AgentState {
  readonly state: AgentStateName;
  /** Only with a state that has a reason. */
  readonly reason?: string | undefined;
  /** Only with a state that has a reason. */
  readonly reasonCode?: string | undefined;
  /** Known from a snapshot only: events do not carry it. */
  readonly operationName?: string | undefined;
  /** Known from a snapshot only: events do not carry it. */
  readonly displayName?: string | undefined;
}

/** Who is logged in; no event tells of a change, so it is read once a connection. */
export const createAgentStore = (core: Core, onKnown: OnKnown): ReadableAtom<Agent | undefined> =>
  createLiveStore<Agent | undefined, never>(core, {
    onKnown,
    initial: undefined,
    read: (options) => core.request('agent.get', [], options),
  });

/** The agent's global state. @see Protocol reference, section 7, `agent`. */
export const createAgentStateStore = (
  core: Core,
  onKnown: OnKnown,
): ReadableAtom<AgentState | undefined> =>
  createLiveStore<AgentState | undefined, 'agent'>(core, {
    onKnown,
    initial: undefined,
    event: 'agent',
    read: async (options) => toAgentState(await core.request('agent.getState', [], options)),
    reduce: (value, event, refetch) => {
      if (event.eventType !== undefined) return toAgentState(event);
      refetch();
      return value;
    },
  });

/** Reads a state from where the desktop put it: a snapshot, or an event. */
export const toAgentState = (
  source: Partial<State> & { readonly mediaState?: AgentStateName },
): AgentState => ({
  state: agentStateName(source),
  reason: source.reason,
  reasonCode: source.reasonCode,
  operationName: source.operationName,
  displayName: source.displayName,
});
