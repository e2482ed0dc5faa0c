import type { Desktop } from '@scapi/simulator/testing';
import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desktop, origins, playOn } from './play.js';

interface Args {
  destination: string;
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Click to dial',
  component: 'scapi-click-to-dial',
  args: { destination: '5001', disabled: false },
  render: ({ destination, disabled }) => html`
    <scapi-click-to-dial destination=${destination} ?disabled=${disabled}></scapi-click-to-dial>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const { appears, shows } = playOn('scapi-click-to-dial');

/** Clicks the number as soon as it can be dialed. */
const click: Play = async (context) => {
  (await appears(context, 'button:not([aria-disabled])')).click();
};

/** Clicks the number, and lets `then` go on with the call. */
const dialThen =
  (then: (desktop: Desktop, interactionId: string) => void, text: string): Play =>
  async (context) => {
    await click(context);
    const desktop = desktopOf(context);
    then(desktop, (await desktop.theCall()).interactionId);
    await shows(text)(context);
  };

/** A number, ready to be called. */
export const Default: Story = {};

/** With a label of its own in the default slot. */
export const WithLabel: Story = {
  render: ({ destination }) => html`
    <scapi-click-to-dial destination=${destination}>Call Ada Lovelace</scapi-click-to-dial>
  `,
};

/** The extension is shown; it is dialed only where `toDestination` adds it. */
export const WithExtension: Story = { args: { destination: '+1 213 373 4253 ext. 7' } };

/** What is no phone number is not dialed; the message says what to write. */
export const NoPhoneNumber: Story = {
  args: { destination: '5001 or 5002' },
  play: async (context) => {
    await click(context);
    await shows('Write digits')(context);
  },
};

/** The other end rings; the red button gives up. */
export const Ringing: Story = { play: dialThen(() => undefined, 'Ringing…') };

/** The other end answered. */
export const Talking: Story = {
  play: dialThen((desktop, id) => {
    desktop.world.answer(id);
  }, '0:0'),
};

/** The agent put the call on hold, here or in the desktop. */
export const OnHold: Story = {
  play: dialThen((desktop, id) => {
    desktop.world.answer(id);
    desktop.perform('voice.hold', id);
  }, 'On hold'),
};

/** The call was released and is not marked done yet; the number can be called again. */
export const Ended: Story = {
  play: dialThen((desktop, id) => {
    desktop.world.decline(id);
  }, 'Call ended'),
};

/** The desktop refuses; the button recovers and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: ({ faults }) => {
      faults.add({ kind: 'refuse', on: 'voice.dial', errorMessage: 'The agent is not logged in' });
    },
  }),
  play: async (context) => {
    await click(context);
    await shows('The agent is not logged in')(context);
  },
};

/** The desktop does not let this application dial; the tooltip names the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    options: { [origins]: 'https://app.example (agent.*, system.getAllowedServices)' },
  }),
};

/** The desktop has not answered yet. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page; the tooltip says what to write. */
export const NotConnected: Story = { parameters: desktop('none') };

/** Turned off by the page. */
export const Disabled: Story = { args: { disabled: true } };
