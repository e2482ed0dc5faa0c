import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { desktop, origins, playOn } from './play.js';

interface Args {
  blockReason?: string;
}

const workItem = ({ world }: Desktop) => void world.workItem({ from: 'Grace Hopper' });

const meta: Meta<Args> = {
  title: 'Elements/Interaction',
  component: 'scapi-interaction',
  parameters: desktop({ arrange: workItem }),
  render: ({ blockReason }) =>
    html`<scapi-interaction block-reason=${ifDefined(blockReason)}></scapi-interaction>`,
};
export default meta;

type Story = StoryObj<Args>;

const { shows, pressing } = playOn('scapi-interaction');

/** A work item arrived; the agent accepts it, and can mark it done then. */
export const Default: Story = {
  play: async (context) => {
    await pressing('accept')(context);
    await shows('Mark done')(context);
  },
};

/** It waits for the agent. */
export const Waiting: Story = { play: shows('Work item · Waiting') };

/** A call that the agent answered: from where to where it goes, since when and for how long. */
export const Call: Story = {
  parameters: desktop({
    arrange: ({ world }) => void world.call({ ani: '+1 555 0100', dnis: '8001' }),
  }),
  play: async (context) => {
    await pressing('accept')(context);
    await shows('Talking')(context);
  },
};

/** It is not to be marked done before the form is saved; the agent is told why. */
export const Blocked: Story = {
  args: { blockReason: 'Save the form first' },
  play: async (context) => {
    await pressing('accept', 'blockMarkDone')(context);
    await shows('blocked: Save the form first')(context);
  },
};

/** Asked, and not yet reported. */
export const Busy: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      workItem(simulated);
      simulated.faults.add({ kind: 'delay', on: 'interaction.accept', delay: 60_000 });
    },
  }),
  play: pressing('accept'),
};

/** The desktop refuses; everything stays as it was, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      workItem(simulated);
      simulated.faults.add({
        kind: 'refuse',
        on: 'interaction.accept',
        errorMessage: 'It was routed to another agent',
      });
    },
  }),
  play: async (context) => {
    await pressing('accept')(context);
    await shows('routed to another agent')(context);
  },
};

/** The application may look, but not act; the tooltips name the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: workItem,
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
};

/** Nothing is selected. */
export const NoInteraction: Story = {
  parameters: desktop({ arrange: () => undefined }),
  play: shows('No interaction'),
};

/** The desktop has not answered yet. */
export const Connecting: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: shows('Connecting'),
};

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none'), play: shows('Not connected') };
