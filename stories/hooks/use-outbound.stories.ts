import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { campaign } from './arrange.js';
import { PreviewCard } from './use-outbound.js';
import reactSource from './use-outbound.tsx?raw';
import VuePreviewCard from './use-outbound.vue';
import vueSource from './use-outbound.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useOutbound',
  parameters: {
    desktop: { arrange: campaign },
    docs: {
      description: {
        component: 'Fetches a preview record of a campaign, shows it, and carries it through.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('Next record'));
    await canvas.findByText('previewing');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(PreviewCard, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VuePreviewCard, vueSource);
