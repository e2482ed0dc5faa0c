import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { StateMenu } from './use-agent-state.js';
import reactSource from './use-agent-state.tsx?raw';
import VueStateMenu from './use-agent-state.vue';
import vueSource from './use-agent-state.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useAgentState',
  parameters: {
    docs: {
      description: {
        component:
          'Shows the agent’s state and changes it, with the states that the desktop offers.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText('Not ready'));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('NOT_READY'));
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(StateMenu, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueStateMenu, vueSource);
