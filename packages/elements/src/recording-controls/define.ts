/** Defines `<scapi-recording-controls>`. */
import { define } from '../internal/define.js';
import { ScapiRecordingControls } from './recording-controls.js';

define('scapi-recording-controls', ScapiRecordingControls);

export { ScapiRecordingControls };
export type {} from '../generated/events.js';
