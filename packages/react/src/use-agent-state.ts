import { createAgentStateControl, type AgentStateControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlResult, type ControlResult } from './use-control-result.js';

/** What {@link useAgentState} returns; the functions are the same in every render. */
export type UseAgentStateResult = ControlResult<AgentStateControl>;

/**
 * Shows and changes the agent's global state.
 *
 * @example
 * ```tsx
 * function PauseButton() {
 *   const { state, setState } = useAgentState();
 *   if (state.status === 'unknown') return null;
 *   const isBusy = state.activity.status === 'busy';
 *   return <button disabled={isBusy} onClick={() => void setState('NotReady')}>Pause</button>;
 * }
 * ```
 * @see Protocol reference, sections 4.1 and 8, agent state.
 */
export function useAgentState(options: UseClientOptions = {}): UseAgentStateResult {
  const control = useControl(createAgentStateControl, options);
  return useControlResult(createAgentStateControl, control);
}
