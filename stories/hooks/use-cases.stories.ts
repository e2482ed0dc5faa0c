import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { twoCases } from './arrange.js';
import { CaseList } from './use-cases.js';
import reactSource from './use-cases.tsx?raw';
import VueCaseList from './use-cases.vue';
import vueSource from './use-cases.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useCases',
  parameters: {
    desktop: { arrange: twoCases },
    docs: {
      description: { component: 'Shows the agent’s cases, and selects one in the desktop.' },
    },
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const other = await canvas.findByText('Grace Hopper');
    await userEvent.click(other);
    await waitFor(() => expect(other).toHaveAttribute('aria-pressed', 'true'));
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(CaseList, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueCaseList, vueSource);
