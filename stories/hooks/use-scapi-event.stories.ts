import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { Journal } from './use-scapi-event.js';
import reactSource from './use-scapi-event.tsx?raw';
import VueJournal from './use-scapi-event.vue';
import vueSource from './use-scapi-event.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useScapiEvent',
  parameters: {
    docs: {
      description: { component: 'Hears every event of a name while the component is on the page.' },
    },
  },
  play: async (context) => {
    const canvas = within(context.canvasElement);
    const desktop = desktopOf(context);
    await desktop.subscribed('interaction');
    desktop.world.call();
    await canvas.findByText(/RINGING/);
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(Journal, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueJournal, vueSource);
