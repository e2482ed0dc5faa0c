/** Defines `<scapi-media-state>`. */
import { define } from '../internal/define.js';
import { ScapiMediaState } from './media-state.js';

define('scapi-media-state', ScapiMediaState);

export { ScapiMediaState };
export type {} from '../generated/events.js';
