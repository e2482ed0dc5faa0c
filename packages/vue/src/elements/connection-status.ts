import type { ReconnectDetail } from '@scapi/elements';
import '@scapi/elements/connection-status/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The state of the connection with the desktop, in words: `<scapi-connection-status>`. */
export const ScapiConnectionStatus = wrapTag(
  'scapi-connection-status',
  { services: null },
  {
    onScapiReconnect: event<CustomEvent<ReconnectDetail>>(),
    onScapiReconnected: event<CustomEvent<ReconnectDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
