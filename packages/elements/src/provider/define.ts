/** Defines `<scapi-provider>`. */
import { define } from '../internal/define.js';
import { ScapiProvider } from './provider.js';

define('scapi-provider', ScapiProvider);

export { ScapiProvider };
export type {} from '../generated/events.js';
