import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { desktop } from './play.js';

const meta: Meta = {
  title: 'Elements/Leading frame',
  component: 'scapi-leading-frame',
  render: () => html`
    <scapi-leading-frame>
      <p>Only the leading tab shows this.</p>
      <template><p>And only there this is made.</p></template>
      <p slot="fallback">Another tab of the desktop leads.</p>
    </scapi-leading-frame>
  `,
};
export default meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const isMade =
  (count: number): Play =>
  async ({ canvasElement }) => {
    await waitFor(() =>
      expect(canvasElement.querySelectorAll('scapi-leading-frame > p:not([slot])')).toHaveLength(
        count,
      ),
    );
  };

/** This tab leads. */
export const Default: Story = { play: isMade(2) };

/** Another tab leads. */
export const Following: Story = {
  parameters: desktop({ frameState: 'FOLLOWING' }),
  play: isMade(1),
};

/** The tabs elect their leader: none of them shows the content. */
export const Negotiating: Story = {
  parameters: desktop({ frameState: 'NEGOTIATING' }),
  play: isMade(1),
};

/** The leading tab stops leading: what its template made is removed. */
export const Stops: Story = {
  play: async (context) => {
    await isMade(2)(context);
    desktopOf(context).world.setFrameState('FOLLOWING');
    await isMade(1)(context);
  },
};

/** No provider above it, and no default client on the page: as if another tab led. */
export const NotConnected: Story = { parameters: desktop('none'), play: isMade(1) };
