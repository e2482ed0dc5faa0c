import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { Greeting } from './use-agent.js';
import reactSource from './use-agent.tsx?raw';
import VueGreeting from './use-agent.vue';
import vueSource from './use-agent.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useAgent',
  parameters: {
    docs: { description: { component: 'Who is logged in at the desktop.' } },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('Hello Kim');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(Greeting, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueGreeting, vueSource);
