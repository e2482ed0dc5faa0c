/** Defines `<scapi-connection-status>`. */
import { define } from '../internal/define.js';
import { ScapiConnectionStatus } from './connection-status.js';

define('scapi-connection-status', ScapiConnectionStatus);

export { ScapiConnectionStatus };
export type {} from '../generated/events.js';
