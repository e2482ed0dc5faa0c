/** Defines `<scapi-call-controls>`. */
import { define } from '../internal/define.js';
import { ScapiCallControls } from './call-controls.js';

define('scapi-call-controls', ScapiCallControls);

export { ScapiCallControls };
export type {} from '../generated/events.js';
