import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { Customer } from './tags.js';
import reactSource from './tags.tsx?raw';
import VueCustomer from './tags.vue';
import vueSource from './tags.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/Tags as components',
  parameters: {
    docs: {
      description: {
        component:
          'The tags of `@scapi/elements` as components, with typed props and events: `@scapi/react/elements` and `@scapi/vue/elements`.',
      },
    },
  },
  play: async ({ canvasElement }) => {
    const find = () =>
      canvasElement
        .querySelector('scapi-click-to-dial')
        ?.shadowRoot?.querySelector<HTMLElement>('button:not([aria-disabled])');
    await waitFor(() => expect(find()).toBeTruthy());
    find()?.click();
    await within(canvasElement).findByText('Called 5001');
  },
};
export default meta;

type Story = StoryObj;

/** The component of a tag: properties are props, events are `onScapi…`. */
export const React: Story = reactStory(Customer, reactSource);

/** The component of a tag: properties are props, events are `@scapi-…`. */
export const Vue: Story = vueStory(VueCustomer, vueSource);
