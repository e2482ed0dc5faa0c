import type { ConsultDetail } from '@scapi/elements';
import '@scapi/elements/consult/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Consultation, transfer and conference, in one step or two: `<scapi-consult>`. */
export const ScapiConsult = wrapTag(
  'scapi-consult',
  { interactionId: null, target: null, targetQuery: null, userData: null },
  {
    onScapiConsult: event<CustomEvent<ConsultDetail>>(),
    onScapiConsulted: event<CustomEvent<ConsultDetail>>(),
    onScapiTransfer: event<CustomEvent<ConsultDetail>>(),
    onScapiTransferred: event<CustomEvent<ConsultDetail>>(),
    onScapiConference: event<CustomEvent<ConsultDetail>>(),
    onScapiConferenced: event<CustomEvent<ConsultDetail>>(),
    onScapiCompleteTransfer: event<CustomEvent<ConsultDetail>>(),
    onScapiTransferCompleted: event<CustomEvent<ConsultDetail>>(),
    onScapiCompleteConference: event<CustomEvent<ConsultDetail>>(),
    onScapiConferenceCompleted: event<CustomEvent<ConsultDetail>>(),
    onScapiCancelConsult: event<CustomEvent<ConsultDetail>>(),
    onScapiConsultCanceled: event<CustomEvent<ConsultDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
