import { ScapiToast as Element, type ToastActionDetail, type ToastDetail } from '@scapi/elements';
import '@scapi/elements/toast/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** A toast on the agent's desktop: `<scapi-toast>`. */
export const ScapiToast = wrapTag(
  'scapi-toast',
  Element,
  [
    'heading',
    'subject',
    'message',
    'iconUrl',
    'keyValues',
    'autoCloseTimeout',
    'width',
    'sendToMyMessage',
    'showDismiss',
  ],
  {
    onScapiOpen: event<CustomEvent<ToastDetail>>('scapi-open'),
    onScapiOpened: event<CustomEvent<ToastDetail>>('scapi-opened'),
    onScapiAction: event<CustomEvent<ToastActionDetail>>('scapi-action'),
    onScapiDismiss: event<CustomEvent<ToastDetail>>('scapi-dismiss'),
    onScapiDismissed: event<CustomEvent<ToastDetail>>('scapi-dismissed'),
    onScapiError: event<CustomEvent<Error>>('scapi-error'),
  },
);
