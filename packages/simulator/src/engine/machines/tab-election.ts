import type { FrameState } from '@scapi/protocol';
import type { Machine, Row } from './machine.js';

type Trigger =
  | 'desktop tab opens'
  | 'election won'
  | 'election lost'
  | 'leader tab closed'
  | 'another leader found';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<'(start)' | FrameState, Trigger, FrameState>[] = [
  // state        trigger                 next           frameState of the system event   status
  ['(start)',     'desktop tab opens',    'NEGOTIATING', 'NEGOTIATING',                   'inferred'],
  ['NEGOTIATING', 'election won',         'LEADING',     'LEADING',                       'partly'],
  ['NEGOTIATING', 'election lost',        'FOLLOWING',   'FOLLOWING',                     'partly'],
  ['FOLLOWING',   'leader tab closed',    'NEGOTIATING', 'NEGOTIATING',                   'documented'],
  ['LEADING',     'another leader found', 'NEGOTIATING', 'NEGOTIATING',                   'inferred'],
];

/** Which tab of the desktop leads. @see Protocol reference, section 8, tab leader election. */
export const tabElection: Machine = { name: 'tab election', rows };
