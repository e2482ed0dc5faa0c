import type { AgentStateOperation, State } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import type { AgentState } from '../stores/agent.js';
import { createActions, READY, type Activity, type ControlOptions } from './shared/actions.js';
import { availabilityOf, type Availability } from './shared/availability.js';
import { isStateOf, stateListOf } from './shared/state-list.js';
import { derive } from '../stores/derive.js';

/** What an agent state control shows. */
export type AgentStateControlState =
  /** The desktop has not told the agent's state yet. */
  | { readonly status: 'unknown' }
  | {
      readonly status: 'known';
      readonly agentState: AgentState;
      /** What the agent may choose; empty while unknown. */
      readonly options: readonly State[];
      /** Its action is the operation that was asked for. */
      readonly activity: Activity<AgentStateOperation>;
    };

/** Shows and changes the agent's global state. */
export interface AgentStateControl {
  readonly $state: ReadableAtom<AgentStateControlState>;
  /** May `agent.setState` be called now. */
  readonly $availability: ReadableAtom<Availability>;
  /**
   * Changes the state. Rejects as `agent.setState` does.
   *
   * @param operationName - of one of the options, for example `NotReady`.
   */
  setState(operationName: AgentStateOperation): Promise<void>;
  /** Forgets the last error. */
  reset(): void;
  /** Stops following the desktop. Requests that were sent go on. */
  close(): void;
}

const AGENT = 'agent';
const UNKNOWN: AgentStateControlState = { status: 'unknown' };

/**
 * Creates the agent state control that element, hook and composable share.
 *
 * @see Protocol reference, sections 4.1 and 8, agent state.
 */
export function createAgentStateControl(
  client: ScapiClient,
  options: ControlOptions = {},
): AgentStateControl {
  const actions = createActions<AgentStateOperation>(client, options);
  const $list = stateListOf(client);

  return {
    $state: derive(
      [client.$agentState, $list, actions.$activities],
      (agentState, list, activities): AgentStateControlState =>
        agentState
          ? {
              status: 'known',
              agentState,
              options: list,
              activity: activities.get(AGENT) ?? READY,
            }
          : UNKNOWN,
    ),
    $availability: availabilityOf(client, 'agent.setState'),
    setState: (operationName) =>
      actions.run({
        subject: AGENT,
        action: operationName,
        send: () => client.agent.setState(operationName),
        confirmation: {
          $source: client.$agentState,
          isMet: () => isStateOf($list.get(), operationName, client.$agentState.get()),
        },
      }),
    reset: () => actions.reset(),
    close: actions.close,
  };
}
