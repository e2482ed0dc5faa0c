import type { MediaStateDetail } from '@scapi/elements';
import '@scapi/elements/media-state/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** The agent's channels, each with its state as a menu: `<scapi-media-state>`. */
export const ScapiMediaState = wrapTag(
  'scapi-media-state',
  { disabled: Boolean },
  {
    onScapiChangeMediaState: event<CustomEvent<MediaStateDetail>>(),
    onScapiMediaStateChanged: event<CustomEvent<MediaStateDetail>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);
