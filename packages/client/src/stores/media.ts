import type { ReadableAtom } from 'nanostores';
import type { Core } from './core.js';
import { toAgentState, type AgentState } from './agent.js';
import { createLiveStore, type OnKnown } from './live-store.js';
import { put } from './keyed-list.js';

/** One channel of the agent and the state it is in. */
export interface MediaState extends AgentState {
  /** Name of the channel, for example `voice`. */
  readonly media: string;
}

/**
 * The agent's channels. The payload of `media` events is not documented: one of the inferred shape,
 * about a channel of the list, is applied; any other makes us read the list again.
 *
 * @see Protocol reference, section 7, `media`.
 */
export const createMediaStore = (
  core: Core,
  onKnown: OnKnown,
): ReadableAtom<readonly MediaState[]> =>
  createLiveStore<readonly MediaState[], 'media'>(core, {
    onKnown,
    initial: [],
    event: 'media',
    read: async (options) =>
      (await core.request('media.getMediaList', [], options)).map(({ media, state }) => ({
        media,
        ...toAgentState(state),
      })),
    reduce: (all, event, refetch) => {
      if (event.eventType !== undefined && all.some(({ media }) => media === event.media)) {
        return put(all, [{ media: event.media, ...toAgentState(event) }]);
      }
      refetch();
      return all;
    },
  });
