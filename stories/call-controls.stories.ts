import type { ScapiCallControls } from '@scapi/elements';
import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DesktopParameters } from '../.storybook/with-desktop.js';

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
type Play = NonNullable<Story['play']>;

const desktop = (parameters: DesktopParameters | 'none') => ({ desktop: parameters });
const origins = 'service-client-api.accepted-web-content-origins';

const find = (canvasElement: HTMLElement, selector: string) =>
  canvasElement
    .querySelector<ScapiCallControls>('scapi-call-controls')
    ?.shadowRoot?.querySelector<HTMLElement>(selector);

const shows = (canvasElement: HTMLElement, selector: string, text: string) =>
  waitFor(() => expect(find(canvasElement, selector)?.textContent).toContain(text));

/** Presses a button as soon as it can be pressed. */
const press = async (canvasElement: HTMLElement, action: string) => {
  const button = `[data-action="${action}"]:not([aria-disabled])`;
  await waitFor(() => expect(find(canvasElement, button)).toBeTruthy());
  find(canvasElement, button)?.click();
};

const call = ({ world }: Desktop) =>
  void world.call({ ani: '+1 555 0100', userData: { Name: 'Ada' } });
const ringing = desktop({ arrange: call });

const pressing =
  (...actions: readonly string[]): Play =>
  async ({ canvasElement }) => {
    for (const action of actions) await press(canvasElement, action);
  };

/** A call came in; the agent answers it. */
export const Default: Story = {
  parameters: ringing,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'answer');
    await shows(canvasElement, '[part="state"]', 'Talking');
  },
};

/** Somebody calls, and nobody has answered yet. */
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
export const Asking: Story = {
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
    await shows(canvasElement, '[part~="message"]', 'The line is cut');
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
