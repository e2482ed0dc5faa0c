import { sharedTexts } from '../internal/shared-texts.js';

/** What `<scapi-recording-guard>` says. */
export const recordingGuardTexts = {
  ...sharedTexts,
  guardPausing: 'Pausing the recording…',
  guardWait: 'Wait: the recording is being paused. What you typed was not entered.',
  guardPaused: 'The recording is paused. You can type.',
  guardNotRecorded: 'Nothing is recorded. You can type.',
  guardTypeAgain: 'What you typed before was not entered: type it again.',
  guardRefused: 'The recording could not be paused.',
  guardResumedElsewhere: 'The recording was resumed elsewhere.',
  guardUnknown: 'It is not known whether this call is recorded.',
  guardBlocked: 'Typing is blocked.',
  guardWarning: 'What you type may be recorded!',
  guardResuming: 'Resuming the recording…',
  guardCannot: 'The recording cannot be paused here.',
  guardStuck: 'The recording is still paused.',
  tryAgain: 'Try again',
} as const;
