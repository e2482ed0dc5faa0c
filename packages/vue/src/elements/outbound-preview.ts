import type { OutboundDetail } from '@scapi/elements';
import '@scapi/elements/outbound-preview/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Preview records: get, call, file: `<scapi-outbound-preview>`. */
export const ScapiOutboundPreview = wrapTag(
  'scapi-outbound-preview',
  { interactionId: null, campaign: null, intake: null, fields: null },
  {
    onScapiFetch: event<CustomEvent<OutboundDetail>>(),
    onScapiFetched: event<CustomEvent<OutboundDetail>>(),
    onScapiStartPush: event<CustomEvent<OutboundDetail>>(),
    onScapiPushStarted: event<CustomEvent<OutboundDetail>>(),
    onScapiStopPush: event<CustomEvent<OutboundDetail>>(),
    onScapiPushStopped: event<CustomEvent<OutboundDetail>>(),
    onScapiAccept: event<CustomEvent<OutboundDetail>>(),
    onScapiAccepted: event<CustomEvent<OutboundDetail>>(),
    onScapiReject: event<CustomEvent<OutboundDetail>>(),
    onScapiRejected: event<CustomEvent<OutboundDetail>>(),
    onScapiCall: event<CustomEvent<OutboundDetail>>(),
    onScapiCalled: event<CustomEvent<OutboundDetail>>(),
    onScapiCancel: event<CustomEvent<OutboundDetail>>(),
    onScapiCanceled: event<CustomEvent<OutboundDetail>>(),
    onScapiSetResult: event<CustomEvent<OutboundDetail>>(),
    onScapiResultSet: event<CustomEvent<OutboundDetail>>(),
    onScapiSetDoNotCall: event<CustomEvent<OutboundDetail>>(),
    onScapiDoNotCallSet: event<CustomEvent<OutboundDetail>>(),
    onScapiRemoveDoNotCall: event<CustomEvent<OutboundDetail>>(),
    onScapiDoNotCallRemoved: event<CustomEvent<OutboundDetail>>(),
    onScapiReschedule: event<CustomEvent<OutboundDetail>>(),
    onScapiRescheduled: event<CustomEvent<OutboundDetail>>(),
    onScapiCancelReschedule: event<CustomEvent<OutboundDetail>>(),
    onScapiRescheduleCanceled: event<CustomEvent<OutboundDetail>>(),
    onScapiMarkDone: event<CustomEvent<OutboundDetail>>(),
    onScapiMarkedDone: event<CustomEvent<OutboundDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
