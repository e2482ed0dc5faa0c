import type { Machine, Row } from './machine.js';
import { voiceMain } from './voice-consult.js';

type State = 'UNKNOWN' | 'DIALING' | 'TALKING' | 'HELD' | 'IDLE';

type Trigger =
  | 'voice.dial'
  | 'voice.dialEx'
  | 'destination answers'
  | 'busy, no answer'
  | 'voice.hold'
  | 'voice.resume'
  | 'voice.hangUp'
  | 'remote release'
  | 'interaction.markdone'
  | 'mark done while blocked'
  | 'party changes';

type Event =
  | 'ADDED'
  | 'DIALING'
  | 'ESTABLISHED'
  | 'HELD'
  | 'RELEASED'
  | 'MARKDONE_APPLY'
  | 'REMOVED'
  | 'PARTY_CHANGED';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<State, Trigger, Event>[] = [
  // state    trigger                              next         events                         status
  ['UNKNOWN', ['voice.dial', 'voice.dialEx'],      'DIALING',   ['ADDED', 'DIALING'],          'partly'],
  ['DIALING', 'destination answers',               'TALKING',   'ESTABLISHED',                 'partly'],
  ['DIALING', ['voice.hangUp', 'busy, no answer'], 'IDLE',      'RELEASED',                    'inferred'],
  ['TALKING', 'voice.hold',                        'HELD',      'HELD',                        'inferred'],
  ['HELD',    'voice.resume',                      'TALKING',   'ESTABLISHED',                 'inferred', { resumeEvent: 'ESTABLISHED' }],
  ['HELD',    'voice.resume',                      'TALKING',   'PARTY_CHANGED',               'inferred', { resumeEvent: 'PARTY_CHANGED' }],
  ['HELD',    'voice.resume',                      'TALKING',   [],                            'inferred', { resumeEvent: 'none' }],
  ['TALKING', ['voice.hangUp', 'remote release'],  'IDLE',      'RELEASED',                    'partly'],
  ['HELD',    ['voice.hangUp', 'remote release'],  'IDLE',      'RELEASED',                    'inferred'],
  ['IDLE',    'interaction.markdone',              'removed',   ['MARKDONE_APPLY', 'REMOVED'], 'partly'],
  ['IDLE',    'mark done while blocked',           'refused',   [],                            'inferred'],
  [['DIALING', 'TALKING', 'HELD'], 'party changes','unchanged', 'PARTY_CHANGED',               'inferred'],
];

/** A call that the agent dials. @see Protocol reference, section 8, outbound voice call. */
export const voiceOutbound: Machine = { name: 'outbound call', rows, inherits: voiceMain };
