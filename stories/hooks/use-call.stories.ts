import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { ringing } from './arrange.js';
import { CallBar } from './use-call.js';
import reactSource from './use-call.tsx?raw';
import VueCallBar from './use-call.vue';
import vueSource from './use-call.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useCall',
  parameters: {
    desktop: { arrange: ringing },
    docs: {
      description: {
        component:
          'Shows and controls the call of the selected case: answer, hold, resume, hang up, mute.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('answer'));
    await canvas.findByText('talking');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(CallBar, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueCallBar, vueSource);
