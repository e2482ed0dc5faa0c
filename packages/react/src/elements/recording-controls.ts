import { ScapiRecordingControls as Element, type RecordingDetail } from '@scapi/elements';
import '@scapi/elements/recording-controls/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The recording of a call: state, time, buttons: `<scapi-recording-controls>`. */
export const ScapiRecordingControls = wrapTag(
  'scapi-recording-controls',
  Element,
  ['interactionId'],
  {
    onScapiStartRecording: event<CustomEvent<RecordingDetail>>('scapi-start-recording'),
    onScapiRecordingStarted: event<CustomEvent<RecordingDetail>>('scapi-recording-started'),
    onScapiPauseRecording: event<CustomEvent<RecordingDetail>>('scapi-pause-recording'),
    onScapiRecordingPaused: event<CustomEvent<RecordingDetail>>('scapi-recording-paused'),
    onScapiResumeRecording: event<CustomEvent<RecordingDetail>>('scapi-resume-recording'),
    onScapiRecordingResumed: event<CustomEvent<RecordingDetail>>('scapi-recording-resumed'),
    onScapiStopRecording: event<CustomEvent<RecordingDetail>>('scapi-stop-recording'),
    onScapiRecordingStopped: event<CustomEvent<RecordingDetail>>('scapi-recording-stopped'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
