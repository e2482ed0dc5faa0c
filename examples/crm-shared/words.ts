/** What the states of the desktop are called on the screen. */
import {
  ScapiError,
  type CallAction,
  type CallState,
  type Case,
  type ConnectionControlState,
  type DialState,
  type RecordingAction,
  type RecordingControlState,
  type UserDataEntry,
} from '@scapi/client';
import { findByPhone } from './customers.js';

/** What this application asks of the desktop; a missing one is worth a word to the administrator. */
export const NEEDED_SERVICES = [
  'voice.dial',
  'voice.answer',
  'voice.hangUp',
  'interaction.setUserData',
  'system.popupToast',
];

/**
 * For `.catch`: the control shows in its state what went wrong, so nothing else is to be done about
 * the rejection.
 */
export const showsInState = (): void => undefined;

export const describeConnection = (state: ConnectionControlState): string => {
  switch (state.status) {
    case 'connected':
      return state.missingServices.length === 0
        ? 'Connected'
        : `Not allowed: ${state.missingServices.join(', ')}`;
    case 'lost':
      return state.cause === 'silent' ? 'Desktop lost, looking for it…' : 'Too many requests';
    case 'unavailable':
      return state.hint;
    case 'closed':
      return 'Closed';
    default:
      return 'Looking for the desktop…';
  }
};

export const dialWords: Readonly<Record<DialState['status'], string>> = {
  idle: 'Call',
  dialing: 'Dialing…',
  canceling: 'Giving up…',
  ringing: 'Ringing…',
  talking: 'Talking',
  held: 'On hold',
  ended: 'Ended',
  failed: 'Call',
};

export const callWords: Readonly<Record<CallState['status'], string>> = {
  none: 'No call',
  ringing: 'Incoming call',
  dialing: 'Dialing',
  talking: 'Talking',
  held: 'On hold',
  ended: 'Call ended',
};

export const callActionWords: Readonly<Record<CallAction, string>> = {
  answer: 'Answer',
  hold: 'Hold',
  resume: 'Resume',
  hangUp: 'Hang up',
  mute: 'Mute',
  unmute: 'Unmute',
};

export const recordingWords: Readonly<Record<RecordingControlState['status'], string>> = {
  none: '',
  unknown: 'Not known whether this call is recorded',
  stopped: 'Not recorded',
  recording: 'Recording',
  paused: 'Recording paused',
};

export const recordingActionWords: Readonly<Record<RecordingAction, string>> = {
  start: 'Start',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop',
};

/** The number at the other end. */
export const otherParty = (call: {
  readonly direction?: string;
  readonly ani?: string;
  readonly dnis?: string;
}): string | undefined => (call.direction === 'OUT' ? call.dnis : call.ani);

/** Who a case is about. */
export const describeCase = ({ caseId, interactions }: Case): string => {
  const number = interactions.map(otherParty).find((one) => one !== undefined);
  return findByPhone(number)?.name ?? number ?? interactions[0]?.media ?? caseId;
};

/** What a field of attached data holds on the screen: the draft, else what the desktop has. */
export const textOf = (entry: UserDataEntry): string => {
  if ('draft' in entry) return entry.draft;
  return typeof entry.value === 'string' || typeof entry.value === 'number'
    ? String(entry.value)
    : '';
};

export const entryWords: Readonly<Record<UserDataEntry['status'], string>> = {
  clean: '',
  draft: 'Not saved yet',
  conflict: 'Changed elsewhere meanwhile',
  saving: 'Saving…',
  failed: 'Could not be saved',
  deleting: 'Deleting…',
  'delete-failed': 'Could not be deleted',
};

/** What went wrong, and what to do about it. */
export const describeError = (error: Error): string =>
  error instanceof ScapiError
    ? [error.message, error.hint].filter(Boolean).join(' ')
    : error.message;
