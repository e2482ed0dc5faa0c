import {
  type AgentStateControl,
  type AgentStateControlState,
  type Availability,
  createAgentStateControl,
  type ScapiClient,
} from '@scapi/client';
import { useControl } from './use-control.js';
import { useControlResult } from './use-control-result.js';

/** What {@link useAgentState} returns; the functions are the same in every render. */
export interface UseAgentStateResult {
  /** The state the agent is in, and those to choose from. */
  readonly state: AgentStateControlState;
  /** May the desktop be asked now, and if not, what to do about it. */
  readonly availability: Availability;
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
export function useAgentState(client?: ScapiClient): UseAgentStateResult {
  const control = useControl(createAgentStateControl, { client });
  return useControlResult(createAgentStateControl, control, ACTIONS);
}
