import { ScapiCallControls as Element, type CallDetail } from '@scapi/elements';
import '@scapi/elements/call-controls/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The buttons of a call: `<scapi-call-controls>`. */
export const ScapiCallControls = wrapTag(
  'scapi-call-controls',
  Element,
  ['interactionId', 'compact'],
  {
    onScapiAnswer: event<CustomEvent<CallDetail>>('scapi-answer'),
    onScapiAnswered: event<CustomEvent<CallDetail>>('scapi-answered'),
    onScapiHold: event<CustomEvent<CallDetail>>('scapi-hold'),
    onScapiHeld: event<CustomEvent<CallDetail>>('scapi-held'),
    onScapiResume: event<CustomEvent<CallDetail>>('scapi-resume'),
    onScapiResumed: event<CustomEvent<CallDetail>>('scapi-resumed'),
    onScapiMute: event<CustomEvent<CallDetail>>('scapi-mute'),
    onScapiMuted: event<CustomEvent<CallDetail>>('scapi-muted'),
    onScapiUnmute: event<CustomEvent<CallDetail>>('scapi-unmute'),
    onScapiUnmuted: event<CustomEvent<CallDetail>>('scapi-unmuted'),
    onScapiHangUp: event<CustomEvent<CallDetail>>('scapi-hang-up'),
    onScapiHungUp: event<CustomEvent<CallDetail>>('scapi-hung-up'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
