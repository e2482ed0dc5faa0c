/** Defines `<scapi-click-to-dial>`. */
import { define } from '../internal/define.js';
import { ScapiClickToDial } from './click-to-dial.js';

define('scapi-click-to-dial', ScapiClickToDial);

export { ScapiClickToDial };
export type {} from '../generated/events.js';
