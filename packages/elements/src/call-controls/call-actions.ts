import type { CallAction, CallState } from '@scapi/client';
import {
  hangUpIcon,
  microphoneIcon,
  microphoneOffIcon,
  pauseIcon,
  phoneIcon,
  playIcon,
} from '@scapi/design';
import { actionLook, type ActionLook, type PlacedAction } from '../internal/action-row.js';
import type { callControlsTexts } from './call-controls.texts.js';

/** The words on the buttons. */
type Key = Extract<keyof typeof callControlsTexts, `call${string}`>;

export const ACTIONS = {
  answer: actionLook('callAnswer', phoneIcon, 'scapi-answer', 'scapi-answered', 'success'),
  hold: actionLook('callHold', pauseIcon, 'scapi-hold', 'scapi-held'),
  resume: actionLook('callResume', playIcon, 'scapi-resume', 'scapi-resumed', 'primary'),
  mute: actionLook('callMute', microphoneOffIcon, 'scapi-mute', 'scapi-muted'),
  unmute: actionLook('callUnmute', microphoneIcon, 'scapi-unmute', 'scapi-unmuted'),
  hangUp: actionLook('callHangUp', hangUpIcon, 'scapi-hang-up', 'scapi-hung-up', 'danger'),
} as const satisfies Readonly<Record<CallAction, ActionLook<Key>>>;

/** The buttons of a call in their order: those that make sense in its state. */
export function placesOf(
  status: Exclude<CallState['status'], 'none'>,
  actions: readonly CallAction[],
): readonly PlacedAction<CallAction>[] {
  const isBothWays = actions.includes('mute') && actions.includes('unmute');
  const isMuted = actions.includes('unmute');
  return [
    status === 'dialing'
      ? []
      : [
          [
            'main',
            status === 'ringing' ? 'answer' : status === 'held' ? 'resume' : 'hold',
          ] as const,
        ],
    status === 'ringing' ? [] : [['mute', isMuted && !isBothWays ? 'unmute' : 'mute'] as const],
    // The state of the microphone is unknown here: both buttons are shown, and the agent chooses.
    isBothWays ? [['unmute', 'unmute'] as const] : [],
    status === 'ringing' && !actions.includes('hangUp') ? [] : [['hangUp', 'hangUp'] as const],
  ].flat();
}
