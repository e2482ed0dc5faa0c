import { ScapiConsult as Element, type ConsultDetail } from '@scapi/elements';
import '@scapi/elements/consult/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Consultation, transfer and conference, in one step or two: `<scapi-consult>`. */
export const ScapiConsult = wrapTag(
  'scapi-consult',
  Element,
  ['interactionId', 'target', 'targetQuery', 'userData'],
  {
    onScapiConsult: event<CustomEvent<ConsultDetail>>('scapi-consult'),
    onScapiConsulted: event<CustomEvent<ConsultDetail>>('scapi-consulted'),
    onScapiTransfer: event<CustomEvent<ConsultDetail>>('scapi-transfer'),
    onScapiTransferred: event<CustomEvent<ConsultDetail>>('scapi-transferred'),
    onScapiConference: event<CustomEvent<ConsultDetail>>('scapi-conference'),
    onScapiConferenced: event<CustomEvent<ConsultDetail>>('scapi-conferenced'),
    onScapiCompleteTransfer: event<CustomEvent<ConsultDetail>>('scapi-complete-transfer'),
    onScapiTransferCompleted: event<CustomEvent<ConsultDetail>>('scapi-transfer-completed'),
    onScapiCompleteConference: event<CustomEvent<ConsultDetail>>('scapi-complete-conference'),
    onScapiConferenceCompleted: event<CustomEvent<ConsultDetail>>('scapi-conference-completed'),
    onScapiCancelConsult: event<CustomEvent<ConsultDetail>>('scapi-cancel-consult'),
    onScapiConsultCanceled: event<CustomEvent<ConsultDetail>>('scapi-consult-canceled'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
