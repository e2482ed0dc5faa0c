import { ScapiDialLinks as Element, type DialDetail, type DialEndDetail } from '@scapi/elements';
import '@scapi/elements/dial-links/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Makes the phone numbers in its content callable: `<scapi-dial-links>`. */
export const ScapiDialLinks = wrapTag(
  'scapi-dial-links',
  Element,
  ['country', 'userData', 'disabled', 'toDestination'],
  {
    onScapiDial: event<CustomEvent<DialDetail>>('scapi-dial'),
    onScapiDialed: event<CustomEvent<DialDetail>>('scapi-dialed'),
    onScapiEnded: event<CustomEvent<DialEndDetail>>('scapi-ended'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
