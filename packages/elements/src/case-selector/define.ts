/** Defines `<scapi-case-selector>`. */
import { define } from '../internal/define.js';
import { ScapiCaseSelector } from './case-selector.js';

define('scapi-case-selector', ScapiCaseSelector);

export { ScapiCaseSelector };
export type {} from '../generated/events.js';
