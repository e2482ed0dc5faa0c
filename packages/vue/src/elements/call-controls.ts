import type { CallDetail } from '@scapi/elements';
import '@scapi/elements/call-controls/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The buttons of a call: `<scapi-call-controls>`. */
export const ScapiCallControls = wrapTag(
  'scapi-call-controls',
  { interactionId: null, compact: Boolean },
  {
    onScapiAnswer: event<CustomEvent<CallDetail>>(),
    onScapiAnswered: event<CustomEvent<CallDetail>>(),
    onScapiHold: event<CustomEvent<CallDetail>>(),
    onScapiHeld: event<CustomEvent<CallDetail>>(),
    onScapiResume: event<CustomEvent<CallDetail>>(),
    onScapiResumed: event<CustomEvent<CallDetail>>(),
    onScapiMute: event<CustomEvent<CallDetail>>(),
    onScapiMuted: event<CustomEvent<CallDetail>>(),
    onScapiUnmute: event<CustomEvent<CallDetail>>(),
    onScapiUnmuted: event<CustomEvent<CallDetail>>(),
    onScapiHangUp: event<CustomEvent<CallDetail>>(),
    onScapiHungUp: event<CustomEvent<CallDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
