import { ScapiRecordingGuard as Element, type RecordingGuardDetail } from '@scapi/elements';
import '@scapi/elements/recording-guard/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Pauses the recording while a sensitive field has the focus: `<scapi-recording-guard>`. */
export const ScapiRecordingGuard = wrapTag(
  'scapi-recording-guard',
  Element,
  ['interactionId', 'fields', 'allowExposed'],
  {
    onScapiGuarded: event<CustomEvent<RecordingGuardDetail>>('scapi-guarded'),
    onScapiExposed: event<CustomEvent<RecordingGuardDetail>>('scapi-exposed'),
    onScapiUnguarded: event<CustomEvent<RecordingGuardDetail>>('scapi-unguarded'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
