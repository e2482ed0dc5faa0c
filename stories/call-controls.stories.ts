import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desktop, origins, playOn } from './play.js';

interface Args {
  compact: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Call controls',
  component: 'scapi-call-controls',
  args: { compact: false },
  render: ({ compact }) => html`<scapi-call-controls ?compact=${compact}></scapi-call-controls>`,
};
export default meta;

type Story = StoryObj<Args>;

const { shows, press, pressing } = playOn('scapi-call-controls');

const call = ({ world }: Desktop) =>
  void world.call({ ani: '+1 555 0100', userData: { Name: 'Ada' } });
const ringing = desktop({ arrange: call });

/** A call came in; the agent answers it. */
export const Default: Story = {
  parameters: ringing,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'answer');
    await shows('Talking', '[part="state"]')({ canvasElement });
  },
};

/** A customer calls, and the call has not been answered yet. */
export const Ringing: Story = { parameters: ringing };

/** The agent put the call on hold, here or in the desktop. */
export const OnHold: Story = { parameters: ringing, play: pressing('answer', 'hold') };

/** The agent's microphone is off: for this call and any other. */
export const Muted: Story = { parameters: ringing, play: pressing('answer', 'mute') };

/** Icons alone, for a narrow place; the names stay for the keyboard, the pointer and assistive technology. */
export const Compact: Story = {
  args: { compact: true },
  parameters: ringing,
  play: pressing('answer'),
};

/** The agent hung up; the call is not marked done yet. */
export const Ended: Story = { parameters: ringing, play: pressing('answer', 'hangUp') };

/** Asked, and not yet reported: the old state stays, and no button does anything. */
export const Busy: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      call(simulated);
      simulated.faults.add({ kind: 'delay', on: 'voice.answer', delay: 60_000 });
    },
  }),
  play: pressing('answer'),
};

/** The desktop refuses; the call stays as it was, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      call(simulated);
      simulated.faults.add({ kind: 'refuse', on: 'voice.answer', errorMessage: 'The line is cut' });
    },
  }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'answer');
    await shows('The line is cut', '[part~="message"]')({ canvasElement });
  },
};

/** The application may look, but not act; the tooltips name the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: call,
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
};

/** The agent has no call, or the selected case has none. */
export const NoCall: Story = {};

/** The desktop has not answered yet. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none') };
