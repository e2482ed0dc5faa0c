import type { Machine, Row } from './machine.js';
import { voiceMain } from './voice-consult.js';

type State = '(none)' | 'RINGING' | 'DIALING' | 'TALKING' | 'HELD' | 'IDLE';

type Trigger =
  | 'call distributed'
  | 'voice.answer'
  | 'caller hangs up'
  | 'call redirected'
  | 'interaction.reject'
  | 'voice.hold'
  | 'voice.resume'
  | 'voice.hangUp'
  | 'remote release'
  | 'interaction.markdone'
  | 'mark done while blocked'
  | 'party changes';

type Event =
  | 'ADDED'
  | 'RINGING'
  | 'ESTABLISHED'
  | 'HELD'
  | 'RELEASED'
  | 'MARKDONE_APPLY'
  | 'REMOVED'
  | 'PARTY_CHANGED';

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<State, Trigger, Event>[] = [
  // state             trigger                                next         events                         status
  ['(none)',           'call distributed',                    'RINGING',   ['ADDED', 'RINGING'],          'inferred'],
  ['RINGING',          'voice.answer',                        'TALKING',   'ESTABLISHED',                 'inferred'],
  ['RINGING',          ['caller hangs up', 'call redirected'],'IDLE',      ['RELEASED', 'REMOVED'],       'inferred'],
  ['RINGING',          'interaction.reject',                  'IDLE',      ['RELEASED', 'REMOVED'],       'inferred'],
  ['TALKING',          'voice.hold',                          'HELD',      'HELD',                        'inferred'],
  ['HELD',             'voice.resume',                        'TALKING',   'ESTABLISHED',                 'inferred', { resumeEvent: 'ESTABLISHED' }],
  ['HELD',             'voice.resume',                        'TALKING',   'PARTY_CHANGED',               'inferred', { resumeEvent: 'PARTY_CHANGED' }],
  ['HELD',             'voice.resume',                        'TALKING',   [],                            'inferred', { resumeEvent: 'none' }],
  [['TALKING', 'HELD'],['voice.hangUp', 'remote release'],    'IDLE',      'RELEASED',                    'inferred'],
  ['IDLE',             'interaction.markdone',                'removed',   ['MARKDONE_APPLY', 'REMOVED'], 'inferred'],
  ['IDLE',             'mark done while blocked',             'refused',   [],                            'inferred'],
  [['RINGING', 'DIALING', 'TALKING', 'HELD'], 'party changes','unchanged', 'PARTY_CHANGED',               'partly'],
];

/** A call that comes in. @see Protocol reference, section 8, inbound voice call. */
export const voiceInbound: Machine = { name: 'inbound call', rows, inherits: voiceMain };
