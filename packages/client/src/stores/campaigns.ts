import { campaignName, type CampaignMode } from '@scapi/protocol';
import type { ReadableAtom } from 'nanostores';
import type { Core } from './core.js';
import { createLiveStore, type OnKnown } from './live-store.js';
import { put } from './keyed-list.js';

/** An outbound campaign of the agent. */
export interface Campaign {
  readonly name: string;
  readonly mode?: CampaignMode | undefined;
  /**
   * By the latest event of this connection; `undefined` until one tells, since the list of campaigns
   * does not say which of them run.
   */
  readonly isRunning: boolean | undefined;
}

/** The agent's campaigns. @see Protocol reference, sections 4.7 and 7, `outbound`. */
export const createCampaignsStore = (
  core: Core,
  onKnown: OnKnown,
): ReadableAtom<readonly Campaign[]> =>
  createLiveStore<readonly Campaign[], 'outbound'>(core, {
    onKnown,
    initial: [],
    event: 'outbound',
    read: async (options, current) => {
      const campaigns = await core.request('outbound.getCampaigns', [], options);
      return (
        campaigns?.map((campaign) => {
          const name = campaignName(campaign);
          const known = current().find((one) => one.name === name);
          return { name, mode: campaign.mode, isRunning: known?.isRunning };
        }) ?? current()
      );
    },
    // What was running before a loss may have stopped.
    carryOver: (all) => all.map((campaign) => ({ ...campaign, isRunning: undefined })),
    reduce: (all, event) => {
      if (event.eventType === undefined) return all;
      const { eventType, campaign: name } = event;
      if (eventType === 'CampaignUnloaded') return all.filter((one) => one.name !== name);
      const mode = event.mode ?? all.find((one) => one.name === name)?.mode;
      return put(all, [{ name, mode, isRunning: eventType === 'CampaignStarted' }]);
    },
  });
