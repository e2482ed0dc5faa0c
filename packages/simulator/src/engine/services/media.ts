import { unknownMedia } from '../agent-states.js';
import type { Engine, Handlers } from './service.js';

/** Namespace `media`. @see Protocol reference, section 4.2. */
export const mediaService = ({ core, agentStates }: Engine): Handlers<'media'> => ({
  'media.getMediaList': () =>
    core.store.state.channels.map((channel) => agentStates.wireMedia(channel)),
  'media.getMediaByName': (_caller, name) => {
    const { channels } = core.store.state;
    const found = channels.find(({ media }) => media === name);
    if (found) return agentStates.wireMedia(found);
    // By dialect the answer is null, which the typed result leaves out.
    if (core.dialect.unknownMedia === 'null') return null as never;
    throw unknownMedia(name, channels);
  },
  'media.setState': (_caller, media, operationName) => {
    agentStates.setMedia(media, operationName);
  },
});
