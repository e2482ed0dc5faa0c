import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { talking } from './arrange.js';
import { ConsultBar } from './use-consult.js';
import reactSource from './use-consult.tsx?raw';
import VueConsultBar from './use-consult.vue';
import vueSource from './use-consult.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useConsult',
  parameters: {
    desktop: { arrange: talking },
    docs: {
      description: {
        component: 'Consults a colleague, transfers and makes conferences, in one step or two.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('Consult 5002'));
    await canvas.findByText('The colleague: DIALING');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(ConsultBar, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueConsultBar, vueSource);
