import type { Agent, AgentStateOperation, State } from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';

/**
 * The agent and the agent's global state. All methods reject with a `ScapiError`; no error of the
 * desktop is documented, so which of them it answers with `REFUSED` is inferred.
 *
 * @see Protocol reference, section 4.1.
 */
export interface AgentNamespace {
  /** Reads who is logged in. {@link ScapiClient.$agent} follows it. */
  get(options?: RequestOptions): Promise<Agent>;
  /** Reads the current global state. {@link ScapiClient.$agentState} follows it. */
  getState(options?: RequestOptions): Promise<State>;
  /** Reads all states the agent may choose, those with a reason included. */
  getStateList(options?: RequestOptions): Promise<readonly State[]>;
  /**
   * Asks the desktop to change the agent's state on all channels. It has changed when
   * `$agentState` says so. `REFUSED` for an unknown operation (inferred).
   *
   * @param operationName - of an entry of {@link getStateList}, for example `NotReady`.
   */
  setState(operationName: AgentStateOperation, options?: RequestOptions): Promise<void>;
}
