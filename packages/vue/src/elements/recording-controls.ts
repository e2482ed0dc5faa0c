import type { RecordingDetail } from '@scapi/elements';
import '@scapi/elements/recording-controls/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The recording of a call: state, time, buttons: `<scapi-recording-controls>`. */
export const ScapiRecordingControls = wrapTag(
  'scapi-recording-controls',
  { interactionId: null },
  {
    onScapiStartRecording: event<CustomEvent<RecordingDetail>>(),
    onScapiRecordingStarted: event<CustomEvent<RecordingDetail>>(),
    onScapiPauseRecording: event<CustomEvent<RecordingDetail>>(),
    onScapiRecordingPaused: event<CustomEvent<RecordingDetail>>(),
    onScapiResumeRecording: event<CustomEvent<RecordingDetail>>(),
    onScapiRecordingResumed: event<CustomEvent<RecordingDetail>>(),
    onScapiStopRecording: event<CustomEvent<RecordingDetail>>(),
    onScapiRecordingStopped: event<CustomEvent<RecordingDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
