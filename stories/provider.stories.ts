import type { ScapiClient } from '@scapi/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

interface Args {
  density: 'comfortable' | 'dense';
}

const meta: Meta<Args> = {
  title: 'Elements/Provider',
  component: 'scapi-provider',
  args: { density: 'comfortable' },
  argTypes: { density: { control: 'inline-radio', options: ['comfortable', 'dense'] } },
  render: ({ density }, context) => {
    const { client } = context as { client?: ScapiClient };
    return html`
      <scapi-provider .client=${client} density=${density}>
        <div class="toolbar">
          <scapi-connection-status></scapi-connection-status>
          <scapi-click-to-dial destination="5001"></scapi-click-to-dial>
        </div>
      </scapi-provider>
    `;
  },
};
export default meta;

type Story = StoryObj<Args>;

const shows =
  (pattern: RegExp): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await waitFor(() =>
      expect(
        canvasElement.querySelector('scapi-connection-status')?.shadowRoot?.textContent,
      ).toMatch(pattern),
    );
  };

/** Two tags that share a connection. Here the client is handed in; a page names the `origin`. */
export const Default: Story = { play: shows(/Connected/) };

/** Set tightly, for a narrow panel of the desktop: everything inside follows. */
export const Dense: Story = { args: { density: 'dense' }, play: shows(/Connected/) };

/** The page is not inside the desktop that it names, and says what to do. */
export const NotInTheDesktop: Story = {
  parameters: { desktop: 'none' },
  render: () => html`
    <scapi-provider origin="https://desktop.example.com">
      <scapi-connection-status></scapi-connection-status>
      <scapi-click-to-dial destination="5001"></scapi-click-to-dial>
    </scapi-provider>
  `,
  play: shows(/no desktop|embeds this page/i),
};
