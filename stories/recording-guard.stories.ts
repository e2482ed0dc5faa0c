import type { Desktop } from '@scapi/simulator/testing';
import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { desktop, origins, playOn } from './play.js';

interface Args {
  allowExposed: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Recording guard',
  component: 'scapi-recording-guard',
  // Its stories take the focus from each other, so on the docs page none plays by itself.
  parameters: { docs: { story: { autoplay: false } } },
  args: { allowExposed: false },
  render: ({ allowExposed }) => html`
    <div class="application">
      <scapi-recording-guard ?allow-exposed=${allowExposed}>
        <p>
          <label
            ><span class="caption">Card number</span>
            <input id="number" inputmode="numeric" autocomplete="off"
          /></label>
        </p>
        <p>
          <label
            ><span class="caption">CVV</span>
            <input size="4" inputmode="numeric" autocomplete="off"
          /></label>
        </p>
      </scapi-recording-guard>
      <p>
        <label><span class="caption">Order</span> <input /></label>
      </p>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const { shows } = playOn('scapi-recording-guard');

/** A call that the agent talks on, and that is recorded. */
const record = ({ world, perform }: Desktop) => {
  const id = world.call();
  perform('voice.answer', id);
  perform('voice.startCallRecording', id);
};
const recorded = desktop({ arrange: record });
const pause = 'voice.pauseCallRecording';
const refused = desktop({
  arrange: (simulated) => {
    record(simulated);
    simulated.faults.add({ kind: 'refuse', on: pause, errorMessage: 'There is no recorder' });
  },
});

/** Puts the focus into the card number, once the desktop has answered. */
const focusThen =
  (role: 'status' | 'alert', text: string): Play =>
  async (context) => {
    await desktopOf(context).subscribed('interaction');
    context.canvasElement.querySelector<HTMLInputElement>('#number')?.focus();
    await shows(text, `[role="${role}"]`)(context);
  };

/** The agent goes into the field: the recording is paused, then the field opens. */
export const Default: Story = {
  parameters: recorded,
  play: async (context) => {
    await focusThen('status', 'The recording is paused')(context);
    const desktop = desktopOf(context);
    await expect(desktop.state.interactions[0]?.recordingState).toBe('PAUSED');
  },
};

/** The desktop was asked and has not reported the pause: nothing can be typed. */
export const Pausing: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      record(simulated);
      simulated.faults.add({ kind: 'delay', on: pause, delay: 60_000 });
    },
  }),
  play: focusThen('status', 'Pausing the recording'),
};

/** The call is not recorded: nothing needs to be paused. */
export const NotRecorded: Story = {
  parameters: desktop({
    arrange: ({ world, perform }) => {
      perform('voice.answer', world.call());
    },
  }),
  play: focusThen('status', 'Nothing is recorded'),
};

/** The desktop refuses the pause: an alert, and the field stays closed. */
export const Refused: Story = {
  parameters: refused,
  play: focusThen('alert', 'Typing is blocked'),
};

/** The same where the page lets the agent type all the same, under a warning. */
export const WarnsOnly: Story = {
  args: { allowExposed: true },
  parameters: refused,
  play: focusThen('alert', 'may be recorded'),
};

/** The recording was resumed in the desktop while the agent was in the field. */
export const ResumedElsewhere: Story = {
  parameters: recorded,
  play: async (context) => {
    await focusThen('status', 'The recording is paused')(context);
    const desktop = desktopOf(context);
    desktop.perform(
      'voice.resumeCallRecording',
      desktop.state.interactions[0]?.interactionId ?? '',
    );
    await shows('resumed elsewhere', '[role="alert"]')(context);
  },
};

/** The fields were left, and the desktop refuses to go on recording. */
export const StillPaused: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      record(simulated);
      simulated.faults.add({ kind: 'refuse', on: 'voice.resumeCallRecording' });
    },
  }),
  play: async (context) => {
    await focusThen('status', 'The recording is paused')(context);
    context.canvasElement.querySelector<HTMLInputElement>('#number')?.blur();
    await shows('still paused', '[role="alert"]')(context);
  },
};

/** The application may not pause; it says so before the agent goes into a field. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: record,
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
};

/** No provider above it, and no default client on the page: the fields stay closed. */
export const NotConnected: Story = { parameters: desktop('none') };
