import type { Machine, Row } from './machine.js';
import { openMedia } from './open-media.js';

type State = '(none)' | 'COMPOSING' | 'IN_WORKBIN' | 'draft in workbin';

type Trigger =
  | 'email.create'
  | 'standard response inserted'
  | 'agent sends'
  | 'agent discards'
  | 'saved'
  | 'saving fails'
  | 'draft pulled';

type Event =
  | 'CREATED'
  | 'ADDED'
  | 'COMPOSING'
  | 'INSERT_STANDARD_RESPONSE'
  | 'SENT'
  | 'CANCELLED'
  | 'IN_WORKBIN'
  | 'IN_WORKBIN_FAILED'
  | 'PULLED'
  | 'REMOVED';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<State, Trigger, Event>[] = [
  // state            trigger                       next          events                            status
  ['(none)',          'email.create',               'COMPOSING',  ['CREATED', 'ADDED', 'COMPOSING'],'inferred'],
  ['COMPOSING',       'standard response inserted', 'unchanged',  'INSERT_STANDARD_RESPONSE',       'partly'],
  ['COMPOSING',       'agent sends',                'removed',    ['SENT', 'REMOVED'],              'inferred'],
  ['COMPOSING',       'agent discards',             'removed',    ['CANCELLED', 'REMOVED'],         'inferred'],
  ['COMPOSING',       'saved',                      'IN_WORKBIN', ['IN_WORKBIN', 'REMOVED'],        'inferred'],
  ['COMPOSING',       'saving fails',               'unchanged',  'IN_WORKBIN_FAILED',              'inferred'],
  ['draft in workbin','draft pulled',               'COMPOSING',  ['ADDED', 'PULLED'],              'inferred'],
];

/**
 * An e-mail: written by the agent, or come in (then as open media).
 *
 * @see Protocol reference, section 8, e-mail.
 */
export const email: Machine = { name: 'e-mail', rows, inherits: openMedia };
