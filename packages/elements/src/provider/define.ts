/** Defines `<scapi-provider>`. */
import { define } from '../internal/define.js';
import { ScapiProvider } from './provider.js';

define('scapi-provider', ScapiProvider);
