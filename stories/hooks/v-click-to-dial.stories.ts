import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { vueStory } from '../../.storybook/vue-story.js';
import CallButton from './v-click-to-dial.vue';
import source from './v-click-to-dial.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/v-click-to-dial',
  parameters: {
    docs: {
      description: {
        component:
          'A Vue directive: an element of your own dials when it is clicked. What the call is doing is in its attribute `data-state`.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const button = await within(canvasElement).findByRole('button');
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'ringing'));
  },
};
export default meta;

/** A button that is plain HTML otherwise. */
export const Vue: StoryObj = vueStory(CallButton, source);
