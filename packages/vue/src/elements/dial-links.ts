import type { DialDetail, DialEndDetail } from '@scapi/elements';
import '@scapi/elements/dial-links/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Makes the phone numbers in its content callable: `<scapi-dial-links>`. */
export const ScapiDialLinks = wrapTag(
  'scapi-dial-links',
  { country: null, userData: null, disabled: Boolean, toDestination: null },
  {
    onScapiDial: event<CustomEvent<DialDetail>>(),
    onScapiDialed: event<CustomEvent<DialDetail>>(),
    onScapiEnded: event<CustomEvent<DialEndDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
