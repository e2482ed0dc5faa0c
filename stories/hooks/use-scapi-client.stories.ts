import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { LogOnce } from './use-scapi-client.js';
import reactSource from './use-scapi-client.tsx?raw';
import VueLogOnce from './use-scapi-client.vue';
import vueSource from './use-scapi-client.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useScapiClient',
  parameters: {
    docs: { description: { component: 'The client itself, for what no hook or composable does.' } },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('Who am I?'));
    await waitFor(() => expect(canvas.getByRole('status')).not.toBeEmptyDOMElement());
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(LogOnce, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueLogOnce, vueSource);
