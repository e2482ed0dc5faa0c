import { createAgentStateControl, type AgentStateControl } from '@scapi/client';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import { useControlReturn, type ControlReturn } from './use-control-return.js';

/** What {@link useAgentState} returns. */
export type UseAgentStateReturn = ControlReturn<AgentStateControl>;

/**
 * Shows and changes the agent's global state.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state, setState } = useAgentState();
 * </script>
 *
 * <template>
 *   <p v-if="state.status === 'known'">{{ state.agentState.state }}</p>
 *   <button v-on:click="setState('NotReady')">Pause</button>
 * </template>
 * ```
 * @see Protocol reference, sections 4.1 and 8, agent state.
 */
export function useAgentState(options: UseClientOptions = {}): UseAgentStateReturn {
  const control = useControl(createAgentStateControl, options);
  return useControlReturn(createAgentStateControl, control);
}
