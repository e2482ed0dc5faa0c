/** Defines `<scapi-consult>`. */
import { define } from '../internal/define.js';
import { ScapiConsult } from './consult.js';

define('scapi-consult', ScapiConsult);

export { ScapiConsult };
export type {} from '../generated/events.js';
