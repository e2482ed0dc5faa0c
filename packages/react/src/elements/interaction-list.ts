import { ScapiInteractionList as Element, type InteractionDetail } from '@scapi/elements';
import '@scapi/elements/interaction-list/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** What the agent handles, with accept, reject and mark done: `<scapi-interaction-list>`. */
export const ScapiInteractionList = wrapTag(
  'scapi-interaction-list',
  Element,
  ['media', 'blockReason', 'label'],
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
