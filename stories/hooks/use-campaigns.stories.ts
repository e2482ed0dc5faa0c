import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { campaign } from './arrange.js';
import { CampaignList } from './use-campaigns.js';
import reactSource from './use-campaigns.tsx?raw';
import VueCampaignList from './use-campaigns.vue';
import vueSource from './use-campaigns.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useCampaigns',
  parameters: {
    desktop: { arrange: campaign },
    docs: { description: { component: 'The outbound campaigns that the agent works for.' } },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText(/Winter offer/);
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(CampaignList, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueCampaignList, vueSource);
