import { ScapiConnectionStatus as Element, type ReconnectDetail } from '@scapi/elements';
import '@scapi/elements/connection-status/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The state of the connection with the desktop, in words: `<scapi-connection-status>`. */
export const ScapiConnectionStatus = wrapTag('scapi-connection-status', Element, ['services'], {
  onScapiReconnect: event<CustomEvent<ReconnectDetail>>('scapi-reconnect'),
  onScapiReconnected: event<CustomEvent<ReconnectDetail>>('scapi-reconnected'),
  onScapiError: event<CustomEvent<Error>>('scapi-error'),
});
