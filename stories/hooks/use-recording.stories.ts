import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { recorded } from './arrange.js';
import { RecordingBar } from './use-recording.js';
import reactSource from './use-recording.tsx?raw';
import VueRecordingBar from './use-recording.vue';
import vueSource from './use-recording.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useRecording',
  parameters: {
    desktop: { arrange: recorded },
    docs: {
      description: {
        component:
          'Shows and controls the recording of a call. It says “paused” only once the desktop does.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('pause'));
    await canvas.findByText('paused');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(RecordingBar, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueRecordingBar, vueSource);
