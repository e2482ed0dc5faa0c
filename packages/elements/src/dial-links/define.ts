/** Defines `<scapi-dial-links>`, and `<scapi-click-to-dial>`, which it makes. */
import '../click-to-dial/define.js';
import { define } from '../internal/define.js';
import { ScapiDialLinks } from './dial-links.js';

define('scapi-dial-links', ScapiDialLinks);

export { ScapiDialLinks };
export type {} from '../generated/events.js';
