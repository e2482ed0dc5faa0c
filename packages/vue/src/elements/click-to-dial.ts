import type { DialDetail, DialEndDetail } from '@scapi/elements';
import '@scapi/elements/click-to-dial/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** A button that calls a number: `<scapi-click-to-dial>`. */
export const ScapiClickToDial = wrapTag(
  'scapi-click-to-dial',
  {
    destination: null,
    userData: null,
    toDestination: null,
    disabled: Boolean,
    inline: Boolean,
  },
  {
    onScapiDial: event<CustomEvent<DialDetail>>(),
    onScapiDialed: event<CustomEvent<DialDetail>>(),
    onScapiEnded: event<CustomEvent<DialEndDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
