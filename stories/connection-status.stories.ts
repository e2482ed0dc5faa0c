import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { desktop, origins, playOn } from './play.js';

interface Args {
  services: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Connection status',
  component: 'scapi-connection-status',
  args: { services: '' },
  render: ({ services }) => html`
    <scapi-connection-status services=${services}></scapi-connection-status>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const { shows } = playOn('scapi-connection-status');

/** The desktop answers, and nothing is missing. */
export const Default: Story = { play: shows('Connected') };

/** The desktop answers, but does not allow two of the services that the application needs. */
export const NotAllowed: Story = {
  args: { services: 'voice.dial agent.setState media.setState' },
  parameters: desktop({ options: { [origins]: 'https://app.example (system.*, voice.dial)' } }),
  play: shows('agent.setState'),
};

/** The desktop has not answered yet; after ten seconds the element says what to check. */
export const Connecting: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: shows('Connecting'),
};

/** No desktop answered within the timeout of the client; the button looks again. */
export const NoDesktop: Story = {
  parameters: desktop({ options: { [origins]: '' }, client: { timeout: 100 } }),
  play: shows('There is no desktop'),
};

/** The desktop was lost, and is looked for until it is back. */
export const Lost: Story = {
  parameters: desktop({ client: { heartbeat: 50, timeout: 100 } }),
  play: async (context) => {
    await shows('Connected')(context);
    const desktop = desktopOf(context);
    desktop.faults.add({ kind: 'drop', on: '*' });
    await shows('The desktop was lost')(context);
  },
};

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = {
  parameters: desktop('none'),
  play: shows('<scapi-provider'),
};
