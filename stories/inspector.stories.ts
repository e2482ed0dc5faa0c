import type { ScapiInspector } from '@scapi/elements';
import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desktop, origins, playOn } from './play.js';

/** A call for the elements beside the inspector to talk about. */
const call = ({ world }: Desktop) => void world.call({ ani: '+1 555 0100' });

const meta: Meta = {
  title: 'Elements/Inspector',
  component: 'scapi-inspector',
  parameters: desktop({ arrange: call }),
  render: () => html`
    <div class="page">
      <scapi-inspector></scapi-inspector>
      <scapi-call-controls></scapi-call-controls>
    </div>
  `,
};
export default meta;

type Story = StoryObj;

const { root, shows } = playOn('scapi-inspector');

/** What the call controls below ask, and what the desktop answers and reports. */
export const Default: Story = { play: shows('interaction.getInteractions') };

/** One message, without its secrets; it can be copied. */
export const OneMessage: Story = {
  play: async (context) => {
    await shows('interaction.getInteractions')(context);
    root(context.canvasElement)?.querySelector<HTMLElement>('[role="option"]')?.click();
    await shows('"referenceId"')(context);
  },
};

/** The messages on view stand still; recording goes on. */
export const Paused: Story = {
  play: async (context) => {
    await shows('interaction.getInteractions')(context);
    context.canvasElement.querySelector<ScapiInspector>('scapi-inspector')?.pause();
    await shows('Paused')(context);
  },
};

/** The desktop refused something: its answer is an error. */
export const Refusal: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      call(simulated);
      simulated.faults.add({ kind: 'refuse', on: 'interaction.getInteractions' });
    },
  }),
  play: shows('Error'),
};

/** The desktop does not answer: what was asked waits. */
export const Unanswered: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: shows('Waiting for an answer: 1'),
};

/** The list was cleared, and nothing has crossed since. */
export const NoMessages: Story = {
  render: () => html`<scapi-inspector></scapi-inspector>`,
  play: async (context) => {
    await shows('2 of 2')(context);
    context.canvasElement.querySelector<ScapiInspector>('scapi-inspector')?.clear();
    await shows('No messages')(context);
  },
};

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = {
  parameters: desktop('none'),
  render: () => html`<scapi-inspector></scapi-inspector>`,
  play: shows('Not connected'),
};
