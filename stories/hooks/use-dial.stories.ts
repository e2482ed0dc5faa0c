import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { CallButton } from './use-dial.js';
import reactSource from './use-dial.tsx?raw';
import VueCallButton from './use-dial.vue';
import vueSource from './use-dial.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useDial',
  parameters: {
    docs: { description: { component: 'Dials, and follows the call that comes of it.' } },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = await canvas.findByRole('button');
    await waitFor(() => expect(button).toBeEnabled());
    await userEvent.click(button);
    await canvas.findByText('ringing');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(CallButton, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueCallButton, vueSource);
