import { interactionTexts } from '../internal/shared-texts.js';
import { stateTexts } from '../internal/state-texts.js';

/** What `<scapi-media-state>` says. */
export const mediaStateTexts = {
  ...stateTexts,
  chat: interactionTexts.chat,
  email: interactionTexts.email,
  workItem: interactionTexts.workItem,
  voice: 'Voice',
  channels: 'Channels',
  channelsNone: 'No channels',
} as const;
