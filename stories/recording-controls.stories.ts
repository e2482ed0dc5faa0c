import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desktop, origins, playOn } from './play.js';

const meta: Meta = {
  title: 'Elements/Recording controls',
  component: 'scapi-recording-controls',
  render: () => html`<scapi-recording-controls></scapi-recording-controls>`,
};
export default meta;

type Story = StoryObj;

const { shows, press, pressing } = playOn('scapi-recording-controls');

/** A call that the agent talks on. */
const talk = ({ world, perform }: Desktop) => {
  perform('voice.answer', world.call());
};
const talking = desktop({ arrange: talk });

/** The agent starts to record. */
export const Default: Story = {
  parameters: talking,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'start');
    await shows('Recording', '[part="status"]')({ canvasElement });
  },
};

/** The call is not recorded. */
export const Stopped: Story = { parameters: talking };

/** Paused here or in the desktop; the time stands still. */
export const Paused: Story = { parameters: talking, play: pressing('start', 'pause') };

/** The recording began before the element looked: the desktop does not tell when, so no time is shown. */
export const StartedElsewhere: Story = {
  parameters: desktop({
    arrange: ({ world, perform }) => {
      const id = world.call();
      perform('voice.answer', id);
      perform('voice.startCallRecording', id);
    },
  }),
  play: shows('Recording', '[part="status"]'),
};

/** Asked, and not yet reported: the old state stays, and no button does anything. */
export const Busy: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      talk(simulated);
      simulated.faults.add({ kind: 'delay', on: 'voice.startCallRecording', delay: 60_000 });
    },
  }),
  play: pressing('start'),
};

/** The desktop refuses; the state stays as it was, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      talk(simulated);
      simulated.faults.add({
        kind: 'refuse',
        on: 'voice.startCallRecording',
        errorMessage: 'There is no recorder',
      });
    },
  }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'start');
    await shows('There is no recorder', '[part~="message"]')({ canvasElement });
  },
};

/** The application may look, but not record; the tooltips name the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: talk,
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
};

/** The agent has no call, or the selected case has none. */
export const NoCall: Story = {};

/** The desktop has not answered yet. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none') };
