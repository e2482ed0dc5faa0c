import type { CampaignMode } from '@scapi/protocol';
import type { Core } from './core.js';
import type { DesktopCampaign } from './contract.js';
import { DesktopRefusal } from './refusal.js';

/** The campaigns of the agent. @see Protocol reference, section 7, `outbound`. */
export interface Campaigns {
  load(name: string, mode: CampaignMode): void;
  start(name: string): void;
  stop(name: string): void;
  unload(name: string): void;
  /** @throws DesktopRefusal unless the campaign is running. */
  running(name: string): DesktopCampaign;
}

/** Makes the campaigns of a desktop. */
export function createCampaigns(core: Core): Campaigns {
  const { store } = core;

  function find(name: string): DesktopCampaign {
    const { campaigns } = store.state;
    const found = campaigns.find((each) => each.name === name);
    if (found) return found;
    const names = campaigns.map((each) => each.name).join(', ');
    throw new DesktopRefusal(
      `unknown campaign "${name}"; ${names === '' ? 'none is loaded' : `loaded: ${names}`}`,
    );
  }

  function inStatus(name: string, status: DesktopCampaign['status']): DesktopCampaign {
    const found = find(name);
    if (found.status === status) return found;
    throw new DesktopRefusal(`campaign "${name}" is ${found.status}, not ${status}`);
  }

  function replace(changed: DesktopCampaign): void {
    store.set({
      campaigns: store.state.campaigns.map((each) => (each.name === changed.name ? changed : each)),
    });
  }

  return {
    running: (name) => inStatus(name, 'running'),
    load(name, mode) {
      const { campaigns } = store.state;
      if (campaigns.some((each) => each.name === name)) {
        throw new DesktopRefusal(`campaign "${name}" is loaded already`);
      }
      store.set({ campaigns: [...campaigns, { name, mode, status: 'loaded' }] });
      core.emit('outbound', { eventType: 'CampaignLoaded', campaign: name });
    },
    start(name) {
      const campaign = inStatus(name, 'loaded');
      replace({ ...campaign, status: 'running' });
      core.emit('outbound', { eventType: 'CampaignStarted', campaign: name, mode: campaign.mode });
    },
    stop(name) {
      const campaign = inStatus(name, 'running');
      replace({ ...campaign, status: 'loaded' });
      core.emit('outbound', { eventType: 'CampaignStopped', campaign: name });
    },
    unload(name) {
      const campaign = inStatus(name, 'loaded');
      store.set({ campaigns: store.state.campaigns.filter((each) => each !== campaign) });
      core.emit('outbound', { eventType: 'CampaignUnloaded', campaign: name });
    },
  };
}
