/** Defines `<scapi-interaction>`. */
import { define } from '../internal/define.js';
import { ScapiInteraction } from './interaction.js';

define('scapi-interaction', ScapiInteraction);

export { ScapiInteraction };
export type {} from '../generated/events.js';
