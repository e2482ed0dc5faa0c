import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { ConnectionLight } from './use-connection.js';
import reactSource from './use-connection.tsx?raw';
import VueConnectionLight from './use-connection.vue';
import vueSource from './use-connection.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useConnection',
  parameters: {
    docs: {
      description: {
        component:
          'Is the desktop there, and may it be called? With `neededServices` it names those that are missing.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('Connected');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(ConnectionLight, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueConnectionLight, vueSource);
