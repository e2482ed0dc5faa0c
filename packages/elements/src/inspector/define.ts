/** Defines `<scapi-inspector>`. */
import { define } from '../internal/define.js';
import { ScapiInspector } from './inspector.js';

define('scapi-inspector', ScapiInspector);

export { ScapiInspector };
export type {} from '../generated/events.js';
