import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { recorded } from './arrange.js';
import { CardField } from './use-recording-guard.js';
import reactSource from './use-recording-guard.tsx?raw';
import VueCardField from './use-recording-guard.vue';
import vueSource from './use-recording-guard.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useRecordingGuard',
  parameters: {
    desktop: { arrange: recorded },
    docs: {
      description: {
        component:
          'Pauses the recording of the call while a sensitive field has the focus. The field takes nothing until the desktop has reported the pause; what was paused is resumed when the field is left, and also when the component or the client goes first.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByLabelText(/Card number/));
    await canvas.findByText('guarded');
    await userEvent.tab();
    await canvas.findByText('idle');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(CardField, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueCardField, vueSource);
