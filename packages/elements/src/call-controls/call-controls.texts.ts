import { interactionTexts, sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-call-controls>` says. */
export const callControlsTexts = {
  ...sharedTexts,
  ...interactionTexts,
  callAnswer: 'Answer',
  callHold: 'Hold',
  callResume: 'Resume',
  callMute: 'Mute',
  callUnmute: 'Unmute',
  callHangUp: 'Hang up',
  callMuted: 'Muted',
  callNone: 'No call',
} as const;
