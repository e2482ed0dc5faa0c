import { campaignName, type CampaignMode } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { Core } from '../core.js';
import { createLiveStore } from './live-store.js';
import { put } from './put.js';

/** An outbound campaign of the agent. */
export interface Campaign {
  readonly name: string;
  readonly mode?: CampaignMode | undefined;
  /** `undefined` until an event tells: the list of campaigns does not say which of them run. */
  readonly isRunning: boolean | undefined;
}

/** The agent's campaigns. @see Protocol reference, sections 4.7 and 7, `outbound`. */
export const createCampaignsStore = (core: Core): ReadableAtom<readonly Campaign[]> =>
  createLiveStore<readonly Campaign[], 'outbound'>(core, {
    initial: [],
    event: 'outbound',
    read: async (options) =>
      (await core.request('outbound.getCampaigns', [], options)).map((campaign) => ({
        name: campaignName(campaign),
        mode: campaign.mode,
        isRunning: undefined,
      })),
    reduce: (all, event) => {
      if (event.eventType === undefined) return all;
      const { eventType, campaign: name } = event;
      if (eventType === 'CampaignUnloaded') return all.filter((one) => one.name !== name);
      const mode = event.mode ?? all.find((one) => one.name === name)?.mode;
      return put(all, { name, mode, isRunning: eventType === 'CampaignStarted' }, 'name');
    },
  });
