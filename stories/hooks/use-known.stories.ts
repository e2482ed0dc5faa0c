import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { WorkCount } from './use-known.js';
import reactSource from './use-known.tsx?raw';
import VueWorkCount from './use-known.vue';
import vueSource from './use-known.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useKnown',
  parameters: {
    docs: {
      description: {
        component:
          'Which stores know what the desktop has, so that an empty list can be told from one that is not known yet.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('Nothing to do');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(WorkCount, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueWorkCount, vueSource);
