import {
  type AgentStateControl,
  type AgentStateControlState,
  type Availability,
  createAgentStateControl,
  type ScapiClient,
} from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useControl } from './use-control.js';
import { useControlReturn } from './use-control-return.js';

/** What {@link useAgentState} returns. */
export interface UseAgentStateReturn {
  /** The state the agent is in, and those to choose from. */
  readonly state: Readonly<ShallowRef<AgentStateControlState>>;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Readonly<ShallowRef<Availability>>;
  /** See {@link AgentStateControl.setState}. */
  readonly setState: AgentStateControl['setState'];
  /** See {@link AgentStateControl.reset}. */
  readonly reset: AgentStateControl['reset'];
}

const ACTIONS = ['setState', 'reset'] as const;

/**
 * Shows and changes the agent's global state.
 *
 * @see {@link createAgentStateControl}; protocol reference, sections 4.1 and 8, agent state.
 */
export function useAgentState(client?: ScapiClient): UseAgentStateReturn {
  const control = useControl(createAgentStateControl, client);
  return useControlReturn(createAgentStateControl, control, ACTIONS);
}
