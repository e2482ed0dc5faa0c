import { ScapiMediaState as Element, type MediaStateDetail } from '@scapi/elements';
import '@scapi/elements/media-state/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The agent's channels, each with its state as a menu: `<scapi-media-state>`. */
export const ScapiMediaState = wrapTag('scapi-media-state', Element, ['disabled'], {
  onScapiChangeMediaState: event<CustomEvent<MediaStateDetail>>('scapi-change-media-state'),
  onScapiMediaStateChanged: event<CustomEvent<MediaStateDetail>>('scapi-media-state-changed'),
  onScapiError: event<CustomEvent<Error>>('scapi-error'),
});
