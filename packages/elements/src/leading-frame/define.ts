/** Defines `<scapi-leading-frame>`. */
import { define } from '../internal/define.js';
import { ScapiLeadingFrame } from './leading-frame.js';

define('scapi-leading-frame', ScapiLeadingFrame);

export { ScapiLeadingFrame };
export type {} from '../generated/events.js';
