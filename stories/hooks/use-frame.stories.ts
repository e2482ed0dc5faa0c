import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { TabRole } from './use-frame.js';
import reactSource from './use-frame.tsx?raw';
import VueTabRole from './use-frame.vue';
import vueSource from './use-frame.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useFrame',
  parameters: {
    docs: {
      description: {
        component:
          'The desktop may be open in several tabs. This tells whether the tab leads: only there should things be done once.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('This tab leads');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(TabRole, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueTabRole, vueSource);
