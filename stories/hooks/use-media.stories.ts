import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { Channels } from './use-media.js';
import reactSource from './use-media.tsx?raw';
import VueChannels from './use-media.vue';
import vueSource from './use-media.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useMedia',
  parameters: {
    docs: {
      description: {
        component: 'Shows and changes the state of each channel: voice, chat, e-mail.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const [voice] = await canvas.findAllByRole('listitem');
    if (!voice) throw new Error('There is no channel');
    const before = voice.textContent;
    await userEvent.click(within(voice).getByRole('button'));
    await waitFor(() => expect(voice).not.toHaveTextContent(before));
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(Channels, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueChannels, vueSource);
