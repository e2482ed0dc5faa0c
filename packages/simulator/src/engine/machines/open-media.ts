import type { Machine, Row } from './machine.js';
import { mediaUserData } from './user-data.js';

type State = '(none)' | 'INVITED' | 'ACCEPTED' | 'REVOKED' | 'IN_WORKBIN' | 'COMPLETED' | 'workbin';

type Trigger =
  | 'invitation'
  | 'interaction.accept'
  | 'interaction.reject'
  | 'accept timeout'
  | 'placed in workbin'
  | 'placing in workbin fails'
  | 'pulled'
  | 'pulling from workbin fails'
  | 'pulling from queue fails'
  | 'placing in queue fails'
  | 'interaction.singleStepTransfer'
  | 'interaction.singleStepConference'
  | 'conference invitation'
  | 'leaving a conference'
  | 'interaction.markdone'
  | 'mark done while blocked';

type Event =
  | 'ADDED'
  | 'REMOVED'
  | 'INVITED'
  | 'ACCEPTED'
  | 'REVOKED'
  | 'IN_WORKBIN'
  | 'IN_WORKBIN_FAILED'
  | 'PULLED'
  | 'PULL_WORKBIN_FAILED'
  | 'PULL_FAILED'
  | 'IN_QUEUE_FAILED'
  | 'TRANSFER_COMPLETED'
  | 'INVITED_CONFERENCE'
  | 'LEFT_CONFERENCE'
  | 'COMPLETED';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<State, Trigger, Event>[] = [
  // state     trigger                          next          events                             status
  ['(none)',   'invitation',                    'INVITED',    ['ADDED', 'INVITED'],              'inferred'],
  ['INVITED',  'interaction.accept',            'ACCEPTED',   'ACCEPTED',                        'inferred'],
  ['INVITED',  'interaction.reject',            'removed',    'REMOVED',                         'inferred'],
  ['INVITED',  'accept timeout',                'REVOKED',    ['REVOKED', 'REMOVED'],            'inferred'],
  ['ACCEPTED', 'placed in workbin',             'IN_WORKBIN', ['IN_WORKBIN', 'REMOVED'],         'inferred'],
  ['ACCEPTED', 'placing in workbin fails',      'unchanged',  'IN_WORKBIN_FAILED',               'inferred'],
  ['workbin',  'pulled',                        'ACCEPTED',   ['ADDED', 'PULLED'],               'inferred'],
  ['workbin',  'pulling from workbin fails',    'unchanged',  'PULL_WORKBIN_FAILED',             'inferred'],
  ['workbin',  'pulling from queue fails',      'unchanged',  'PULL_FAILED',                     'inferred'],
  ['ACCEPTED', 'placing in queue fails',        'unchanged',  'IN_QUEUE_FAILED',                 'partly'],
  ['ACCEPTED', 'interaction.singleStepTransfer','removed',    ['TRANSFER_COMPLETED', 'REMOVED'], 'inferred'],
  ['ACCEPTED', ['conference invitation', 'interaction.singleStepConference'], 'unchanged', 'INVITED_CONFERENCE', 'inferred'],
  ['ACCEPTED', 'leaving a conference',          'unchanged',  'LEFT_CONFERENCE',                 'inferred'],
  ['ACCEPTED', 'interaction.markdone',          'COMPLETED',  ['COMPLETED', 'REMOVED'],          'inferred'],
  ['ACCEPTED', 'mark done while blocked',       'refused',    [],                                'inferred'],
];

/** A work item of any medium that is not voice. @see Protocol reference, section 8, open media. */
export const openMedia: Machine = { name: 'work item', rows, inherits: mediaUserData };
