/** Defines `<scapi-recording-guard>`. */
import { define } from '../internal/define.js';
import { ScapiRecordingGuard } from './recording-guard.js';

define('scapi-recording-guard', ScapiRecordingGuard);

export { ScapiRecordingGuard };
export type {} from '../generated/events.js';
