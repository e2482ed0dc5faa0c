import type { UserDataDeleteDetail, UserDataSaveDetail } from '@scapi/elements';
import '@scapi/elements/user-data-editor/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The attached data of an interaction, to edit: `<scapi-user-data-editor>`. */
export const ScapiUserDataEditor = wrapTag(
  'scapi-user-data-editor',
  {
    interactionId: null,
    keys: null,
    readonlyKeys: null,
    fields: null,
    showHidden: Boolean,
    readonly: Boolean,
    label: null,
  },
  {
    onScapiSave: event<CustomEvent<UserDataSaveDetail>>(),
    onScapiSaved: event<CustomEvent<UserDataSaveDetail>>(),
    onScapiDelete: event<CustomEvent<UserDataDeleteDetail>>(),
    onScapiDeleted: event<CustomEvent<UserDataDeleteDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
