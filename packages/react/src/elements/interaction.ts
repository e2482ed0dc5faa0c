import { ScapiInteraction as Element, type InteractionDetail } from '@scapi/elements';
import '@scapi/elements/interaction/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** One interaction, with accept, reject and mark done: `<scapi-interaction>`. */
export const ScapiInteraction = wrapTag(
  'scapi-interaction',
  Element,
  ['interactionId', 'blockReason'],
  {
    onScapiAccept: event<CustomEvent<InteractionDetail>>('scapi-accept'),
    onScapiAccepted: event<CustomEvent<InteractionDetail>>('scapi-accepted'),
    onScapiReject: event<CustomEvent<InteractionDetail>>('scapi-reject'),
    onScapiRejected: event<CustomEvent<InteractionDetail>>('scapi-rejected'),
    onScapiMarkDone: event<CustomEvent<InteractionDetail>>('scapi-mark-done'),
    onScapiMarkedDone: event<CustomEvent<InteractionDetail>>('scapi-marked-done'),
    onScapiBlock: event<CustomEvent<InteractionDetail>>('scapi-block'),
    onScapiBlocked: event<CustomEvent<InteractionDetail>>('scapi-blocked'),
    onScapiUnblock: event<CustomEvent<InteractionDetail>>('scapi-unblock'),
    onScapiUnblocked: event<CustomEvent<InteractionDetail>>('scapi-unblocked'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
