import { ScapiOutboundPreview as Element, type OutboundDetail } from '@scapi/elements';
import '@scapi/elements/outbound-preview/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Preview records: get, call, file: `<scapi-outbound-preview>`. */
export const ScapiOutboundPreview = wrapTag(
  'scapi-outbound-preview',
  Element,
  ['interactionId', 'campaign', 'intake', 'fields'],
  {
    onScapiFetch: event<CustomEvent<OutboundDetail>>('scapi-fetch'),
    onScapiFetched: event<CustomEvent<OutboundDetail>>('scapi-fetched'),
    onScapiStartPush: event<CustomEvent<OutboundDetail>>('scapi-start-push'),
    onScapiPushStarted: event<CustomEvent<OutboundDetail>>('scapi-push-started'),
    onScapiStopPush: event<CustomEvent<OutboundDetail>>('scapi-stop-push'),
    onScapiPushStopped: event<CustomEvent<OutboundDetail>>('scapi-push-stopped'),
    onScapiAccept: event<CustomEvent<OutboundDetail>>('scapi-accept'),
    onScapiAccepted: event<CustomEvent<OutboundDetail>>('scapi-accepted'),
    onScapiReject: event<CustomEvent<OutboundDetail>>('scapi-reject'),
    onScapiRejected: event<CustomEvent<OutboundDetail>>('scapi-rejected'),
    onScapiCall: event<CustomEvent<OutboundDetail>>('scapi-call'),
    onScapiCalled: event<CustomEvent<OutboundDetail>>('scapi-called'),
    onScapiCancel: event<CustomEvent<OutboundDetail>>('scapi-cancel'),
    onScapiCanceled: event<CustomEvent<OutboundDetail>>('scapi-canceled'),
    onScapiSetResult: event<CustomEvent<OutboundDetail>>('scapi-set-result'),
    onScapiResultSet: event<CustomEvent<OutboundDetail>>('scapi-result-set'),
    onScapiSetDoNotCall: event<CustomEvent<OutboundDetail>>('scapi-set-do-not-call'),
    onScapiDoNotCallSet: event<CustomEvent<OutboundDetail>>('scapi-do-not-call-set'),
    onScapiRemoveDoNotCall: event<CustomEvent<OutboundDetail>>('scapi-remove-do-not-call'),
    onScapiDoNotCallRemoved: event<CustomEvent<OutboundDetail>>('scapi-do-not-call-removed'),
    onScapiReschedule: event<CustomEvent<OutboundDetail>>('scapi-reschedule'),
    onScapiRescheduled: event<CustomEvent<OutboundDetail>>('scapi-rescheduled'),
    onScapiCancelReschedule: event<CustomEvent<OutboundDetail>>('scapi-cancel-reschedule'),
    onScapiRescheduleCanceled: event<CustomEvent<OutboundDetail>>('scapi-reschedule-canceled'),
    onScapiMarkDone: event<CustomEvent<OutboundDetail>>('scapi-mark-done'),
    onScapiMarkedDone: event<CustomEvent<OutboundDetail>>('scapi-marked-done'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
