import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

/**
 * The whole simulated desktop, as `npx scapi-simulator https://your-application` shows it around an
 * application of yours. Here it embeds a small page of customers, built from the tags of this catalog.
 *
 * Let a call come in on the right, answer it in the desktop or in the page, and watch the messages
 * that cross. Both sides tell the same, since the page shows what the desktop says and nothing else.
 */
const meta: Meta = {
  title: 'Simulator/Whole desktop',
  parameters: {
    desktop: 'none',
    desktopPanel:
      'The desktop is the story itself: its messages are in its own panel, behind the wrench.',
    layout: 'fullscreen',
    docs: { story: { autoplay: false } },
  },
  render: () => html`
    <iframe class="desktop" title="Simulated desktop" src="simulator/index.html"></iframe>
  `,
};
export default meta;

/** A call comes in while the agent looks at the customers. */
export const WithAnApplication: StoryObj = {
  play: async ({ canvasElement }) => {
    const desktop = await waitFor(
      () => {
        const { contentWindow } = canvasElement.querySelector('iframe') ?? {};
        const { scapiDesktop: found } = (contentWindow ?? {}) as { scapiDesktop?: Desktop };
        // The catalog around the desktop is a frame, too: it could talk to the desktop.
        const isReady = found?.state.frames.some(({ subscriptions }) =>
          subscriptions.includes('interaction'),
        );
        if (!found || !isReady) {
          throw new Error('The application is not connected yet');
        }
        return found;
      },
      { timeout: 10_000 },
    );
    desktop.world.call({ ani: '+1 555 0142', userData: { CustomerName: 'Ada Lovelace' } });
    await expect(desktop.state.interactions).toHaveLength(1);
  },
};
