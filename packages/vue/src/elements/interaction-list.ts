import type { InteractionDetail } from '@scapi/elements';
import '@scapi/elements/interaction-list/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** What the agent handles, with accept, reject and mark done: `<scapi-interaction-list>`. */
export const ScapiInteractionList = wrapTag(
  'scapi-interaction-list',
  { media: null, blockReason: null, label: null },
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
