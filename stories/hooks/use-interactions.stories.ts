import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { ringing } from './arrange.js';
import { WorkList } from './use-interactions.js';
import reactSource from './use-interactions.tsx?raw';
import VueWorkList from './use-interactions.vue';
import vueSource from './use-interactions.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useInteractions',
  parameters: {
    desktop: { arrange: ringing },
    docs: {
      description: {
        component:
          'Shows what the agent handles: calls, chats, e-mails; accepts, rejects and marks done.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('Accept'));
    await canvas.findByText(/voice: TALKING/);
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(WorkList, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueWorkList, vueSource);
