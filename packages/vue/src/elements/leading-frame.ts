import type { LeadingFrameDetail } from '@scapi/elements';
import '@scapi/elements/leading-frame/define.js';
import { event, wrapTag } from './wrap-tag.js';

/** Shows or runs its content in the leading tab only: `<scapi-leading-frame>`. */
export const ScapiLeadingFrame = wrapTag(
  'scapi-leading-frame',
  {},
  {
    onScapiLeading: event<CustomEvent<LeadingFrameDetail>>(),
    onScapiFollowing: event<CustomEvent<LeadingFrameDetail>>(),
  },
);
