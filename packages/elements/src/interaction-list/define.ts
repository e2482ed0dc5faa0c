/** Defines `<scapi-interaction-list>`. */
import { define } from '../internal/define.js';
import { ScapiInteractionList } from './interaction-list.js';

define('scapi-interaction-list', ScapiInteractionList);

export { ScapiInteractionList };
export type {} from '../generated/events.js';
