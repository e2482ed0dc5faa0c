import type { Machine, Row } from './machine.js';
import { voiceUserData } from './user-data.js';

type State =
  | 'TALKING'
  | 'DIALING'
  | 'HELD'
  | `${'main' | 'consult'} ${'DIALING' | 'TALKING' | 'HELD' | 'IDLE'}`;

type MainTrigger =
  'interaction.consult' | 'interaction.singleStepTransfer' | 'interaction.singleStepConference';

type ConsultTrigger =
  | 'target answers'
  | 'voice.hold'
  | 'voice.resume'
  | 'voice.hangUp'
  | 'remote release'
  | 'busy, no answer'
  | 'interaction.completeTransfer'
  | 'interaction.completeConference'
  | 'party changes';

type Event =
  | 'RELEASED'
  | 'PARTY_CHANGED'
  | `main ${'HELD' | 'RELEASED' | 'ESTABLISHED' | 'PARTY_CHANGED'}`
  | `consult ${'ADDED' | 'DIALING' | 'ESTABLISHED' | 'HELD' | 'PARTY_CHANGED' | 'RELEASED' | 'REMOVED'}`;

// A table: aligned by hand.
// prettier-ignore
const mainRows: readonly Row<State | 'IDLE', MainTrigger, Event>[] = [
  // state    trigger                             next                              events                                            status
  ['TALKING', 'interaction.consult',              ['main HELD', 'consult DIALING'], ['main HELD', 'consult ADDED', 'consult DIALING'],'inferred'],
  ['TALKING', 'interaction.singleStepTransfer',   'IDLE',                           'RELEASED',                                       'inferred'],
  ['TALKING', 'interaction.singleStepConference', 'unchanged',                      'PARTY_CHANGED',                                  'inferred'],
];

/**
 * What a call that the agent talks on can be used for.
 *
 * @see Protocol reference, section 8, consultation, two-step transfer and conference.
 */
export const voiceMain: Machine = { name: 'call', rows: mainRows, inherits: voiceUserData };

// A table: aligned by hand.
// prettier-ignore
const rows: readonly Row<State, ConsultTrigger, Event>[] = [
  // state                trigger                              next                            events                                                  status
  ['DIALING',             'target answers',                    'consult TALKING',              'consult ESTABLISHED',                                  'inferred'],
  ['TALKING',             'voice.hold',                        'consult HELD',                 'consult HELD',                                         'inferred', { consultHold: true }],
  ['HELD',                'voice.resume',                      'consult TALKING',              'consult ESTABLISHED',                                  'inferred', { consultHold: true, resumeEvent: 'ESTABLISHED' }],
  ['HELD',                'voice.resume',                      'consult TALKING',              'consult PARTY_CHANGED',                                'inferred', { consultHold: true, resumeEvent: 'PARTY_CHANGED' }],
  ['HELD',                'voice.resume',                      'consult TALKING',              [],                                                     'inferred', { consultHold: true, resumeEvent: 'none' }],
  [['DIALING', 'TALKING', 'HELD'],'voice.hangUp',              'consult IDLE',                 ['consult RELEASED', 'consult REMOVED'],                'inferred'],
  ['DIALING',             'busy, no answer',                   'consult IDLE',                 ['consult RELEASED', 'consult REMOVED'],                'inferred'],
  [['TALKING', 'HELD'],   'remote release',                    'consult IDLE',                 ['consult RELEASED', 'consult REMOVED'],                'inferred'],
  ['TALKING',             'interaction.completeTransfer',      ['main IDLE', 'consult IDLE'],  ['main RELEASED', 'consult RELEASED', 'consult REMOVED'],'inferred'],
  ['DIALING',             'interaction.completeTransfer',      ['main IDLE', 'consult IDLE'],  ['main RELEASED', 'consult RELEASED', 'consult REMOVED'],'inferred', { transferWhileDialing: true }],
  ['TALKING',             'interaction.completeConference',    ['consult IDLE', 'main TALKING'], ['consult RELEASED', 'consult REMOVED', 'main ESTABLISHED', 'main PARTY_CHANGED'], 'inferred'],
  [['DIALING', 'TALKING', 'HELD'],'party changes',             'unchanged',                    'PARTY_CHANGED',                                        'inferred'],
];

/**
 * The call to a colleague beside the call with the customer. The reference prints no row for holding
 * it; the vendor's server allows it, and with it the agent alternates between customer and colleague.
 *
 * @see Protocol reference, section 8, consultation, two-step transfer and conference.
 */
export const voiceConsult: Machine = { name: 'consultation', rows, inherits: voiceUserData };
