import {
  ScapiUserDataEditor as Element,
  type UserDataDeleteDetail,
  type UserDataSaveDetail,
} from '@scapi/elements';
import '@scapi/elements/user-data-editor/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The attached data of an interaction, to edit: `<scapi-user-data-editor>`. */
export const ScapiUserDataEditor = wrapTag(
  'scapi-user-data-editor',
  Element,
  ['interactionId', 'keys', 'readonlyKeys', 'fields', 'showHidden', 'readonly', 'label'],
  {
    onScapiSave: event<CustomEvent<UserDataSaveDetail>>('scapi-save'),
    onScapiSaved: event<CustomEvent<UserDataSaveDetail>>('scapi-saved'),
    onScapiDelete: event<CustomEvent<UserDataDeleteDetail>>('scapi-delete'),
    onScapiDeleted: event<CustomEvent<UserDataDeleteDetail>>('scapi-deleted'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
