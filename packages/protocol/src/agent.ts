import { isRecord, isString, type Open } from './json.js';
import { readRecord, stateNameIn, toArrayOf, toText } from './reading.js';

/** Machine names of agent and channel states. @see Protocol reference, section 6, `AgentStateName`. */
export const AGENT_STATE_NAMES = [
  'READY',
  'NOT_READY_ACTION_CODE',
  'NOT_READY',
  'NOT_READY_AFTER_CALLWORK',
  'NOT_READY_AFTER_CALLWORK_ACTION_CODE',
  'READY_ACTION_CODE',
  'PARTIAL_READY',
  'DND_ON',
  'LOGOUT',
  'LOGOUT_DND_ON',
  'OUT_OF_SERVICE',
  'UNKNOWN',
] as const;

/** The state of the agent or of one channel; open, a desktop may send others. */
export type AgentStateName = Open<(typeof AGENT_STATE_NAMES)[number]>;

/**
 * Operation names that desktops commonly accept in `agent.setState`. The list that counts is the
 * one `agent.getStateList` answers: reason states have names chosen by the site.
 *
 * @see Protocol reference, section 6, `AgentStateOperation` (inferred but for `NotReady`).
 */
export const AGENT_STATE_OPERATIONS = [
  'Ready',
  'NotReady',
  'AfterCallWork',
  'Dnd',
  'LogOff',
] as const;

/** An operation name; open, see {@link AGENT_STATE_OPERATIONS}. */
export type AgentStateOperation = Open<(typeof AGENT_STATE_OPERATIONS)[number]>;

/** Roles an agent may hold. @see Protocol reference, section 6, `AgentRole`. */
export const AGENT_ROLES = ['ROLE_AGENT', 'ROLE_SUPERVISOR', 'ROLE_ADMIN'] as const;

/** A role of the agent; open. */
export type AgentRole = Open<(typeof AGENT_ROLES)[number]>;

/** The agent who is logged in. @see Protocol reference, section 5, `Agent`. */
export interface Agent {
  /** Globally unique login name. */
  readonly username: string;
  readonly firstname: string;
  readonly lastname: string;
  /** Used for routing; also the destination of an `AGENT` target. */
  readonly employeeId: string;
  /** Only desktops of the 8.5 and 8.6 line send roles. */
  readonly roles?: readonly AgentRole[];
}

/**
 * A state the agent or a channel is in, or may choose.
 *
 * The reference does not settle which member carries the machine name: read it with
 * {@link agentStateName}.
 *
 * @see Protocol reference, section 5, `State`.
 */
export interface State {
  /** What to pass to `agent.setState` or `media.setState`. */
  readonly operationName: string;
  /** Label for people. */
  readonly displayName: string;
  /** Machine name (inferred member name). */
  readonly state?: AgentStateName;
  /** Machine name (inferred member name, older desktops). */
  readonly type?: AgentStateName;
  /** Label of the reason, of a state that has one. */
  readonly reason?: string;
  /** Code of the reason, of a state that has one. */
  readonly reasonCode?: string;
}

/** Reads an untrusted value as an {@link Agent}; `undefined` when it is none. Never throws. */
export const readAgent = (value: unknown): Agent | undefined =>
  readRecord<Agent>(
    value,
    { username: toText, firstname: toText, lastname: toText, employeeId: toText },
    { roles: toArrayOf(toText) },
  );

/** Reads an untrusted value as a {@link State}; `undefined` when it is none. Never throws. */
export const readState = (value: unknown): State | undefined =>
  readRecord<State>(
    value,
    { operationName: toText, displayName: toText },
    { state: toText, type: toText, reason: toText, reasonCode: toText },
  );

/** Narrows an untrusted value to an {@link Agent}. */
export const isAgent = (value: unknown): value is Agent =>
  isRecord(value) &&
  isString(value['username']) &&
  isString(value['firstname']) &&
  isString(value['lastname']) &&
  isString(value['employeeId']);

/** Narrows an untrusted value to a {@link State}. */
export const isState = (value: unknown): value is State =>
  isRecord(value) && isString(value['operationName']) && isString(value['displayName']);

/**
 * Reads the machine name of a state, wherever the desktop put it: `mediaState` (agent event),
 * `state`, or `type` (a community client reads it from older desktops).
 *
 * @returns The name, or `'UNKNOWN'`.
 * @see Protocol reference, section 7, `agent`, and section 11, items 13 and 22.
 */
export const agentStateName = (value: unknown): AgentStateName =>
  (isRecord(value) ? stateNameIn(value) : undefined) ?? 'UNKNOWN';
