import type { Desktop } from '@scapi/simulator/testing';
import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desktop, origins, playOn } from './play.js';

const twoCampaigns = ({ world }: Desktop): void => {
  world.loadCampaign('Spring offers', 'Preview');
  world.loadCampaign('Renewals', 'PushPreview');
};

const meta: Meta = {
  title: 'Elements/Campaigns',
  component: 'scapi-campaigns',
  parameters: desktop({ arrange: twoCampaigns }),
  render: () => html`<scapi-campaigns></scapi-campaigns>`,
};
export default meta;

type Story = StoryObj;

const { shows } = playOn('scapi-campaigns');

/** The agent's campaigns; one is started in the desktop. */
export const Default: Story = {
  play: async (context) => {
    await shows('Renewals')(context);
    desktopOf(context).world.startCampaign('Spring offers');
    await shows('Running')(context);
  },
};

/** Loaded before the application started: no event has reported yet which of them run. */
export const Loaded: Story = { play: shows('Loaded') };

/** The supervisor stopped a campaign: it brings no more records. */
export const Stopped: Story = {
  play: async (context) => {
    await shows('Renewals')(context);
    const { world } = desktopOf(context);
    world.startCampaign('Spring offers');
    world.startCampaign('Renewals');
    world.stopCampaign('Renewals');
    await shows('Not running')(context);
  },
};

/** The agent has no campaigns. */
export const NoCampaigns: Story = {
  parameters: desktop({ arrange: () => undefined }),
  play: shows('No campaigns'),
};

/** The application may not read them. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: twoCampaigns,
    options: { [origins]: 'https://app.example (system.*, agent.*)' },
  }),
  play: shows('Not allowed'),
};

/** The desktop has not answered yet. */
export const Connecting: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: shows('Connecting'),
};

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none'), play: shows('Not connected') };
