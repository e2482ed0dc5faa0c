import type { InteractionDetail } from '@scapi/elements';
import '@scapi/elements/interaction/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** One interaction, with accept, reject and mark done: `<scapi-interaction>`. */
export const ScapiInteraction = wrapTag(
  'scapi-interaction',
  { interactionId: null, blockReason: null },
  {
    onScapiAccept: event<CustomEvent<InteractionDetail>>(),
    onScapiAccepted: event<CustomEvent<InteractionDetail>>(),
    onScapiReject: event<CustomEvent<InteractionDetail>>(),
    onScapiRejected: event<CustomEvent<InteractionDetail>>(),
    onScapiMarkDone: event<CustomEvent<InteractionDetail>>(),
    onScapiMarkedDone: event<CustomEvent<InteractionDetail>>(),
    onScapiBlock: event<CustomEvent<InteractionDetail>>(),
    onScapiBlocked: event<CustomEvent<InteractionDetail>>(),
    onScapiUnblock: event<CustomEvent<InteractionDetail>>(),
    onScapiUnblocked: event<CustomEvent<InteractionDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
