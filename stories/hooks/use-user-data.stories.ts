import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { talking } from './arrange.js';
import { NoteField } from './use-user-data.js';
import reactSource from './use-user-data.tsx?raw';
import VueNoteField from './use-user-data.vue';
import vueSource from './use-user-data.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useUserData',
  parameters: {
    desktop: { arrange: talking },
    docs: {
      description: {
        component:
          'Shows and edits the data attached to an interaction. What was typed is saved, kept as a draft, or reported.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = await canvas.findByLabelText('Note');
    await userEvent.type(field, 'Calls back');
    await canvas.findByText('draft');
    await userEvent.tab();
    await waitFor(() => expect(canvas.queryByText('draft')).toBeNull());
    await expect(field).toHaveValue('Calls back');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(NoteField, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueNoteField, vueSource);
