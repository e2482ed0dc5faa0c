import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { desktop, origins, playOn } from './play.js';

interface Args {
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Media state',
  component: 'scapi-media-state',
  // Its stories take the focus from each other, so on the docs page none plays by itself.
  parameters: { docs: { story: { autoplay: false } } },
  args: { disabled: false },
  render: ({ disabled }) => html`<scapi-media-state ?disabled=${disabled}></scapi-media-state>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const { find, shows } = playOn('scapi-media-state');

/** The element of one channel, the first of the list unless told otherwise. */
const channel = (index: number) => `.channel:nth-child(${index})`;

/** Waits until a channel shows a text. */
const reads = (text: string, index = 1) => shows(text, channel(index));

/** Opens the menu of the second channel as soon as it can be opened. */
const open: Play = async ({ canvasElement }) => {
  const button = `${channel(2)} .button:not([aria-disabled])`;
  await waitFor(() => expect(find(canvasElement, button)).toBeTruthy());
  find(canvasElement, button)?.click();
  await waitFor(() => expect(find(canvasElement, '[role="menu"]')).toBeTruthy());
};

/** Opens the menu and chooses lunch. */
const chooseLunch: Play = async (context) => {
  await open(context);
  find(context.canvasElement, '[data-operation="NotReady_Lunch"]')?.click();
};

/** The agent's channels, each with its state. */
export const Default: Story = { play: reads('Voice: Ready') };

/** What the agent may choose for a channel; reasons stand under the state they explain. */
export const Open: Story = { play: open };

/** One channel is not ready, with a reason; the others go on. */
export const NotReadyWithReason: Story = {
  play: async (context) => {
    await chooseLunch(context);
    await reads('Chat: Not ready: Lunch', 2)(context);
  },
};

/** Asked, and not yet reported: the old state stays. Other channels can be changed meanwhile. */
export const Busy: Story = {
  parameters: desktop({
    arrange: ({ faults }) => {
      faults.add({ kind: 'delay', on: 'media.setState', delay: 60_000 });
    },
  }),
  play: async (context) => {
    await chooseLunch(context);
    await reads('asking for Lunch', 2)(context);
  },
};

/** The desktop refuses; the state of the channel stays as it was, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: ({ faults }) => {
      faults.add({ kind: 'refuse', on: 'media.setState', errorMessage: 'Chats are waiting' });
    },
  }),
  play: async (context) => {
    await chooseLunch(context);
    await reads('Chats are waiting', 2)(context);
  },
};

/** The application may read the states, but not change them; the tooltips name the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    options: { [origins]: 'https://app.example (system.*, media.getMediaList, agent.*)' },
  }),
  play: reads('Voice: Ready'),
};

/** The agent has no channels. */
export const NoChannels: Story = { parameters: desktop({ channels: [] }) };

/** The desktop has not answered yet. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none') };

/** Turned off by the page. */
export const Disabled: Story = { args: { disabled: true } };
