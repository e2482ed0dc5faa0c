import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { reactStory } from '../../.storybook/react-story.js';
import { vueStory } from '../../.storybook/vue-story.js';
import { ReminderButton } from './use-toast.js';
import reactSource from './use-toast.tsx?raw';
import VueReminderButton from './use-toast.vue';
import vueSource from './use-toast.vue?raw';

const meta: Meta = {
  title: 'Hooks and composables/useToast',
  parameters: {
    docs: {
      description: {
        component:
          'Shows a toast on the agent’s screen, whatever tab is open, and hears its buttons.',
      },
    },
  },
  play: async (context) => {
    const canvas = within(context.canvasElement);
    const desktop = desktopOf(context);
    await userEvent.click(await canvas.findByText('Remind me'));
    await canvas.findByText('open');
    const [toast] = desktop.state.toasts;
    if (!toast) throw new Error('There is no toast on the desktop');
    desktop.agent.clickToastButton(toast.id, 0);
    await canvas.findByText('Done');
  },
};
export default meta;

type Story = StoryObj;

/** The hook, in a component inside `<ScapiProvider>`. */
export const React: Story = reactStory(ReminderButton, reactSource);

/** The composable, in a component of an application with the plugin of `createScapi`. */
export const Vue: Story = vueStory(VueReminderButton, vueSource);
