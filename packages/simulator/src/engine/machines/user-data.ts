import type { Machine, Row } from './machine.js';

type Trigger = 'interaction.setUserData' | 'interaction.deleteUserData';

const CHANGES: readonly Trigger[] = ['interaction.setUserData', 'interaction.deleteUserData'];

const change = <State extends string>(from: readonly State[]): Row<State, Trigger, string> => [
  from,
  CHANGES,
  'unchanged',
  'ATTACHED_DATA_CHANGED',
  'partly',
];

/**
 * Attached data of calls: while they live, not when they are over.
 *
 * @see Protocol reference, section 8, inbound voice call.
 */
export const voiceUserData: Machine = {
  name: 'user data of a call',
  rows: [
    change(['RINGING', 'DIALING', 'TALKING', 'HELD']),
    ['IDLE', CHANGES, 'refused', [], 'partly'],
  ],
};

/** Attached data of everything else, for as long as the agent has it. (inferred) */
export const mediaUserData: Machine = {
  name: 'user data',
  rows: [change(['INVITED', 'ACCEPTED', 'joining', 'ended', 'COMPOSING', 'PREVIEWING'])],
};
