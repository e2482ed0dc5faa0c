/** Defines `<scapi-toast>`. */
import { define } from '../internal/define.js';
import { ScapiToast } from './toast.js';

define('scapi-toast', ScapiToast);

export { ScapiToast };
export type {} from '../generated/events.js';
