import type { AgentStateName } from '@scapi/protocol';
import type { Machine, Row } from './machine.js';

type Trigger =
  `agent.setState(${string})` | 'some channels ready' | 'every channel ready' | 'no channel ready';

const changed = 'STATE_CHANGED';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<AgentStateName, Trigger, typeof changed>[] = [
  // state   trigger                                               next                        events   status
  ['any',    'agent.setState(READY)',                              'READY',                    changed, 'partly'],
  ['any',    'agent.setState(NOT_READY)',                          'NOT_READY',                changed, 'inferred'],
  ['any',    'agent.setState(NOT_READY_ACTION_CODE)',              'NOT_READY_ACTION_CODE',    changed, 'partly'],
  ['any',    'agent.setState(NOT_READY_AFTER_CALLWORK)',           'NOT_READY_AFTER_CALLWORK', changed, 'inferred'],
  ['any',    'agent.setState(DND_ON)',                             'DND_ON',                   changed, 'inferred'],
  ['any',    'agent.setState(LOGOUT)',                             'LOGOUT',                   changed, 'inferred'],
  ['any',    'some channels ready',                                'PARTIAL_READY',            changed, 'inferred'],
  ['any',    'every channel ready',                                'READY',                    changed, 'inferred'],
  [['READY', 'PARTIAL_READY'], 'no channel ready',                 'NOT_READY',                changed, 'inferred'],
];

/**
 * The agent's global state. What `media.setState` of a channel does to it is aggregated: some
 * channels ready, every one, or none. @see Protocol reference, section 8, agent state.
 */
export const agentState: Machine = { name: 'agent state', rows };
