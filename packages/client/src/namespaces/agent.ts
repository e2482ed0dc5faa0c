import type { Agent, AgentStateOperation, State } from '@scapi/protocol';
import type { RequestOptions } from '../options.js';

/** The agent and the agent's global state. @see Protocol reference, section 4.1. */
export interface AgentNamespace {
  /** Reads who is logged in. */
  get(options?: RequestOptions): Promise<Agent>;
  /** Reads the current global state. */
  getState(options?: RequestOptions): Promise<State>;
  /** Reads all states the agent may choose, reasons included. */
  getStateList(options?: RequestOptions): Promise<readonly State[]>;
  /**
   * Asks the desktop to change the agent's state. It has changed when `$agentState` says so.
   *
   * @param operationName - of an entry of {@link getStateList}, for example `NotReady`.
   */
  setState(operationName: AgentStateOperation, options?: RequestOptions): Promise<void>;
}
