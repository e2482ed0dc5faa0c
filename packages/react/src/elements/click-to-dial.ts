import { ScapiClickToDial as Element, type DialDetail, type DialEndDetail } from '@scapi/elements';
import '@scapi/elements/click-to-dial/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** A button that calls a number: `<scapi-click-to-dial>`. */
export const ScapiClickToDial = wrapTag(
  'scapi-click-to-dial',
  Element,
  ['destination', 'userData', 'toDestination', 'disabled', 'inline'],
  {
    onScapiDial: event<CustomEvent<DialDetail>>('scapi-dial'),
    onScapiDialed: event<CustomEvent<DialDetail>>('scapi-dialed'),
    onScapiEnded: event<CustomEvent<DialEndDetail>>('scapi-ended'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
