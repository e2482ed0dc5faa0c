/** Defines `<scapi-outbound-preview>`. */
import { define } from '../internal/define.js';
import { ScapiOutboundPreview } from './outbound-preview.js';

define('scapi-outbound-preview', ScapiOutboundPreview);

export { ScapiOutboundPreview };
export type {} from '../generated/events.js';
