import type { RecordingGuardDetail } from '@scapi/elements';
import '@scapi/elements/recording-guard/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Pauses the recording while a sensitive field has the focus: `<scapi-recording-guard>`. */
export const ScapiRecordingGuard = wrapTag(
  'scapi-recording-guard',
  { interactionId: null, fields: null, allowExposed: Boolean },
  {
    onScapiGuarded: event<CustomEvent<RecordingGuardDetail>>(),
    onScapiExposed: event<CustomEvent<RecordingGuardDetail>>(),
    onScapiUnguarded: event<CustomEvent<RecordingGuardDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
