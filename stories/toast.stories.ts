import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { desktop, origins, playOn } from './play.js';

interface Args {
  heading: string;
  message: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Toast',
  component: 'scapi-toast',
  args: { heading: 'Order 42-1138', message: 'The customer has paid.' },
  render: ({ heading, message }) => html`
    <scapi-toast heading=${heading} message=${message}>
      Tell me on the desktop
      <button slot="action" value="accept">Accept</button>
      <button slot="action" value="later">Later</button>
    </scapi-toast>
  `,
};
export default meta;

type Story = StoryObj<Args>;
type Context = Parameters<NonNullable<Story['play']>>[0];

const { appears } = playOn('scapi-toast');

const open = async (context: Context) => {
  (await appears(context, '.button:not([aria-disabled])')).click();
};

/** A button that shows a toast with two buttons on the agent's desktop. */
export const Default: Story = {};

/** The toast is on the desktop; the cross takes it off. */
export const Open: Story = {
  play: async (context) => {
    await open(context);
    await appears(context, '[data-action="dismiss"]');
  },
};

/** The agent clicks a button of the toast: `scapi-action` tells which, and the toast goes. */
export const Clicked: Story = {
  play: async (context) => {
    await open(context);
    await appears(context, '[data-action="dismiss"]');
    const one = desktopOf(context);
    one.agent.clickToastButton(one.state.toasts[0]?.id ?? '', 0);
    await waitFor(() => expect(one.state.toasts).toHaveLength(0));
    await appears(context, '.button:not([aria-disabled])');
  },
};

/** The desktop refuses; the button recovers and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: ({ faults }) => {
      faults.add({ kind: 'refuse', on: 'system.popupToast', errorMessage: 'Too many toasts' });
    },
  }),
  play: async (context) => {
    await open(context);
    await appears(context, '[part~="message"]');
  },
};

/** The desktop does not let this application show toasts; the tooltip names the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    options: { [origins]: 'https://app.example (agent.*, system.getAllowedServices)' },
  }),
};

/** The desktop has not answered yet. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none') };
