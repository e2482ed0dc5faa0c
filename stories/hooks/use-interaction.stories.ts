import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { ringing } from './arrange.js';
import { CallerName } from './use-interaction.js';
import reactSource from './use-interaction.tsx?raw';
import VueCallerName from './use-interaction.vue';
import vueSource from './use-interaction.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useInteraction',
  parameters: {
    desktop: { arrange: ringing },
    docs: {
      description: {
        component:
          'One interaction: by its id, or the main interaction of the selected case. Events about others do not render again.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('Ada Byron calls from +1 555 0142');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(CallerName, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueCallerName, vueSource);
