/** What comes to the agent, the tab, and the connection itself. */
import { createCampaignsControl } from '../controls/campaigns.js';
import { createConnectionControl } from '../controls/connection.js';
import { createInteractionListControl } from '../controls/interaction-list.js';
import { createSingleInteractionControl } from '../controls/interaction.js';
import { createLeadingFrameControl } from '../controls/leading-frame.js';
import { createOutboundControl } from '../controls/outbound/outbound.js';
import {
  INTERACTIONS,
  idOf,
  talk,
  listening,
  type ControlCase,
} from './control-case.test-support.js';

export const WORK_CASES: readonly ControlCase[] = [
  {
    name: 'interaction list: accept',
    messages: { command: 'interaction.accept', ...INTERACTIONS },
    prepare: (desktop) => void desktop.world.workItem(),
    follow: (client, desktop) => {
      const { control, state, close } = listening(createInteractionListControl(client));
      return {
        act: () => control.accept(idOf(desktop)),
        then: () => void desktop.world.call(),
        shown: () => {
          const now = state();
          return now.status === 'listed'
            ? now.entries.map(({ interaction }) => interaction.state)
            : now.status;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.interactions.map(({ state }) => state),
  },
  {
    name: 'interaction: mark done',
    messages: { command: 'interaction.markdone', ...INTERACTIONS },
    prepare: (desktop) => {
      talk(desktop);
      desktop.perform('voice.hangUp', idOf(desktop));
    },
    follow: (client) => {
      const { control, state, close } = listening(createSingleInteractionControl(client));
      return { act: () => control.markDone(), shown: () => state().status, close };
    },
    truth: (desktop) => (desktop.state.interactions.length > 0 ? 'shown' : 'none'),
  },
  {
    name: 'outbound: next record',
    messages: { command: 'outbound.getPreviewRecord', ...INTERACTIONS },
    prepare: (desktop) => {
      desktop.world.loadCampaign('Spring', 'Preview');
      desktop.world.startCampaign('Spring');
    },
    follow: (client) => {
      const { control, state, close } = listening(createOutboundControl(client));
      return {
        act: () => control.getNext('Spring'),
        shown: () => {
          const now = state();
          return now.status === 'none' ? 'none' : now.record.state;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.interactions[0]?.state ?? 'none',
  },
  {
    name: 'campaigns',
    messages: { event: 'outbound', read: 'outbound.getCampaigns' },
    prepare: (desktop) => desktop.world.loadCampaign('Spring', 'Preview'),
    follow: (client, desktop) => {
      const { state, close } = listening(createCampaignsControl(client));
      return {
        then: () => desktop.world.loadCampaign('Autumn', 'Preview'),
        shown: () => {
          const now = state();
          return now.status === 'listed' ? now.campaigns.map(({ name }) => name) : now.status;
        },
        close,
      };
    },
    truth: (desktop) => desktop.state.campaigns.map(({ name }) => name),
  },
  {
    name: 'leading frame',
    messages: { event: 'system', read: 'system.isFrameLeading' },
    follow: (client, desktop) => {
      const { state, close } = listening(createLeadingFrameControl(client));
      return {
        then: () => desktop.world.setFrameState('FOLLOWING'),
        shown: () => state().status,
        close,
      };
    },
    truth: (desktop) => desktop.state.frameState.toLowerCase(),
  },
  {
    name: 'connection',
    messages: { event: 'agent', read: 'system.getAllowedServices' },
    follow: (client) => {
      const { control, state, close } = listening(createConnectionControl(client));
      void control.connect().catch(() => undefined);
      return { shown: () => state().status, close };
    },
    truth: () => 'connected',
  },
  {
    name: 'client.on',
    messages: { event: 'interaction' },
    follow: (client, desktop) => ({
      shown: () => desktop.state.frames[0]?.subscriptions,
      close: client.on('interaction', () => undefined),
    }),
    truth: () => ['interaction'],
  },
];
