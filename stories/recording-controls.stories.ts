import type { ScapiRecordingControls } from '@scapi/elements';
import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DesktopParameters } from '../.storybook/with-desktop.js';

const meta: Meta = {
  title: 'Elements/Recording controls',
  component: 'scapi-recording-controls',
  render: () => html`<scapi-recording-controls></scapi-recording-controls>`,
};
export default meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const desktop = (parameters: DesktopParameters | 'none') => ({ desktop: parameters });
const origins = 'service-client-api.accepted-web-content-origins';

const find = (canvasElement: HTMLElement, selector: string) =>
  canvasElement
    .querySelector<ScapiRecordingControls>('scapi-recording-controls')
    ?.shadowRoot?.querySelector<HTMLElement>(selector);

const shows = (canvasElement: HTMLElement, selector: string, text: string) =>
  waitFor(() => expect(find(canvasElement, selector)?.textContent).toContain(text));

/** Presses a button as soon as it can be pressed. */
const press = async (canvasElement: HTMLElement, action: string) => {
  const button = `[data-action="${action}"]:not([aria-disabled])`;
  await waitFor(() => expect(find(canvasElement, button)).toBeTruthy());
  find(canvasElement, button)?.click();
};

/** A call that the agent talks on. */
const talk = ({ world, perform }: Desktop) => {
  perform('voice.answer', world.call());
};
const talking = desktop({ arrange: talk });

const pressing =
  (...actions: readonly string[]): Play =>
  async ({ canvasElement }) => {
    for (const action of actions) await press(canvasElement, action);
  };

/** The agent starts to record. */
export const Default: Story = {
  parameters: talking,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'start');
    await shows(canvasElement, '[part="status"]', 'Recording');
  },
};

/** The call is not recorded. */
export const Stopped: Story = { parameters: talking };

/** Paused here or in the desktop; the time stands still. */
export const Paused: Story = { parameters: talking, play: pressing('start', 'pause') };

/** The recording began before the element looked: the desktop does not tell when, so no time is shown. */
export const BeganBefore: Story = {
  parameters: desktop({
    arrange: ({ world, perform }) => {
      const id = world.call();
      perform('voice.answer', id);
      perform('voice.startCallRecording', id);
    },
  }),
  play: ({ canvasElement }) => shows(canvasElement, '[part="status"]', 'Recording'),
};

/** Asked, and not yet reported: the old state stays, and no button does anything. */
export const Asking: Story = {
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
    await shows(canvasElement, '[part~="message"]', 'There is no recorder');
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
