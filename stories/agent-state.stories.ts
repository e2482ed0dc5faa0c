import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { desktop, origins, playOn } from './play.js';

interface Args {
  disabled: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Agent state',
  component: 'scapi-agent-state',
  // Its stories take the focus from each other, so on the docs page none plays by itself.
  parameters: { docs: { story: { autoplay: false } } },
  args: { disabled: false },
  render: ({ disabled }) => html`<scapi-agent-state ?disabled=${disabled}></scapi-agent-state>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const { find, shows } = playOn('scapi-agent-state');

const button = (text: string) => shows(text, '.button');

/** Opens the menu as soon as it can be opened. */
const open: Play = async ({ canvasElement }) => {
  await waitFor(() => expect(find(canvasElement, '.button:not([aria-disabled])')).toBeTruthy());
  find(canvasElement, '.button')?.click();
  await waitFor(() => expect(find(canvasElement, '[role="menu"]')).toBeTruthy());
};

/** Opens the menu and chooses lunch. */
const chooseLunch: Play = async (context) => {
  await open(context);
  find(context.canvasElement, '[data-operation="NotReady_Lunch"]')?.click();
};

/** The state the agent is in. */
export const Default: Story = { play: button('Ready') };

/** What the agent may choose; the states that are reasons stand under the state they explain. */
export const Open: Story = { play: open };

/** The agent chose a reason, here or in the desktop. */
export const NotReadyWithReason: Story = {
  play: async (context) => {
    await chooseLunch(context);
    await button('Not ready: Lunch')(context);
  },
};

/** Asked, and not yet reported: the old state stays, and nothing else can be chosen. */
export const Busy: Story = {
  parameters: desktop({
    arrange: ({ faults }) => {
      faults.add({ kind: 'delay', on: 'agent.setState', delay: 60_000 });
    },
  }),
  play: async (context) => {
    await chooseLunch(context);
    await button('asking for Lunch')(context);
  },
};

/** Some channels are ready and some are not. The agent cannot choose this state; it is only shown. */
export const PartlyReady: Story = {
  play: async (context) => {
    await button('Ready')(context);
    const desktop = desktopOf(context);
    desktop.perform('media.setState', 'voice', 'NotReady');
    await button('Partly ready')(context);
  },
};

/** The desktop refuses; the state stays as it was, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: ({ faults }) => {
      faults.add({ kind: 'refuse', on: 'agent.setState', errorMessage: 'Not during the shift' });
    },
  }),
  play: async (context) => {
    await chooseLunch(context);
    await waitFor(() =>
      expect(find(context.canvasElement, '[part~="message"]')?.textContent).toContain('the shift'),
    );
  },
};

/** The application may read the state, but not change it; the tooltip names the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    options: { [origins]: 'https://app.example (system.*, agent.getState, agent.getStateList)' },
  }),
  play: button('Ready'),
};

/** The desktop has not answered yet. */
export const Connecting: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: button('Connecting'),
};

/** No provider above it, and no default client on the page; the tooltip says what to write. */
export const NotConnected: Story = { parameters: desktop('none'), play: button('Not connected') };

/** Turned off by the page. */
export const Disabled: Story = { args: { disabled: true } };
