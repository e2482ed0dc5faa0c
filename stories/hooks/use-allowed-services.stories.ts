import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { DialPermission } from './use-allowed-services.js';
import reactSource from './use-allowed-services.tsx?raw';
import VueDialPermission from './use-allowed-services.vue';
import vueSource from './use-allowed-services.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useAllowedServices',
  parameters: {
    docs: {
      description: { component: 'The services that the desktop lets this application call.' },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText('May dial');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(DialPermission, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueDialPermission, vueSource);
