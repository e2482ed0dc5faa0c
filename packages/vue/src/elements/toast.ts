import type { ToastActionDetail, ToastDetail } from '@scapi/elements';
import '@scapi/elements/toast/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** A toast on the agent's desktop: `<scapi-toast>`. */
export const ScapiToast = wrapTag(
  'scapi-toast',
  {
    heading: null,
    subject: null,
    message: null,
    iconUrl: null,
    keyValues: null,
    autoCloseTimeout: null,
    width: null,
    sendToMyMessage: Boolean,
    showDismiss: Boolean,
  },
  {
    onScapiOpen: event<CustomEvent<ToastDetail>>(),
    onScapiOpened: event<CustomEvent<ToastDetail>>(),
    onScapiAction: event<CustomEvent<ToastActionDetail>>(),
    onScapiDismiss: event<CustomEvent<ToastDetail>>(),
    onScapiDismissed: event<CustomEvent<ToastDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
