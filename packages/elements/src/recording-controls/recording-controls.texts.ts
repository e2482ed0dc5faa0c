import { sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-recording-controls>` says. */
export const recordingControlsTexts = {
  ...sharedTexts,
  recording: 'Recording',
  recordingPaused: 'Paused',
  recordingStopped: 'Not recording',
  recordingUnknown: 'Recording unknown',
  recordingStart: 'Record',
  recordingPause: 'Pause',
  recordingResume: 'Resume',
  recordingStop: 'Stop',
  recordingNone: 'No call to record',
} as const;
