/** Defines `<scapi-user-data-editor>`. */
import { define } from '../internal/define.js';
import { ScapiUserDataEditor } from './user-data-editor.js';

define('scapi-user-data-editor', ScapiUserDataEditor);

export { ScapiUserDataEditor };
export type {} from '../generated/events.js';
