import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { desktop, origins, playOn } from './play.js';

interface Args {
  media?: string;
  blockReason?: string;
}

/** A call rings, and a chat, an e-mail and a work item wait. */
const fourThings = ({ world }: Desktop): void => {
  world.call({ ani: '+1 555 0100' });
  world.chat({ from: 'Ada Lovelace' });
  world.email({ from: 'Charles Babbage' });
  world.workItem({ from: 'Grace Hopper' });
};

const meta: Meta<Args> = {
  title: 'Elements/Interaction list',
  component: 'scapi-interaction-list',
  parameters: desktop({ arrange: fourThings }),
  render: ({ media, blockReason }) =>
    html`<scapi-interaction-list
      media=${ifDefined(media)}
      block-reason=${ifDefined(blockReason)}
    ></scapi-interaction-list>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const { root, shows } = playOn('scapi-interaction-list');

/** Presses a button in the row whose text contains `who` as soon as it can be pressed. */
const press = async (canvasElement: HTMLElement, who: string, action: string) => {
  const find = () =>
    [...(root(canvasElement)?.querySelectorAll('[part="entry"]') ?? [])]
      .find((row) => row.textContent.includes(who))
      ?.querySelector<HTMLElement>(`[data-action="${action}"]:not([aria-disabled])`);
  await waitFor(() => expect(find()).toBeTruthy());
  find()?.click();
};

const pressing =
  (...steps: readonly (readonly [who: string, action: string])[]): Play =>
  async ({ canvasElement }) => {
    for (const [who, action] of steps) await press(canvasElement, who, action);
  };

/** What the agent handles; the agent answers the call and accepts the work item. */
export const Default: Story = {
  play: async (context) => {
    await pressing(['+1 555 0100', 'accept'], ['Grace', 'accept'])(context);
    await shows('Talking')(context);
  },
};

/** Everything that arrived waits for the agent. */
export const Waiting: Story = { play: shows('Work item · Waiting') };

/** A page that shows calls beside, and here the rest. */
export const SomeChannels: Story = { args: { media: 'chat, email, workitem' } };

/** The work item is not to be marked done before the form is saved; the agent is told why. */
export const Blocked: Story = {
  args: { blockReason: 'Save the form first' },
  play: async (context) => {
    await pressing(['Grace', 'accept'], ['Grace', 'blockMarkDone'])(context);
    await shows('blocked: Save the form first')(context);
  },
};

/** Asked, and not yet reported: that row waits, the others do not. */
export const Busy: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      fourThings(simulated);
      simulated.faults.add({ kind: 'delay', on: 'interaction.accept', delay: 60_000 });
    },
  }),
  play: pressing(['Ada', 'accept']),
};

/** The desktop refuses: the row says why, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      fourThings(simulated);
      simulated.faults.add({
        kind: 'refuse',
        on: 'interaction.accept',
        errorMessage: 'The chat was routed to another agent',
      });
    },
  }),
  play: async (context) => {
    await pressing(['Ada', 'accept'])(context);
    await shows('routed to another agent')(context);
  },
};

/** The application may look, but not act; the tooltips name the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: fourThings,
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
};

/** The agent has nothing to do. */
export const NoInteractions: Story = {
  parameters: desktop({ arrange: () => undefined }),
  play: shows('No interactions'),
};

/** The desktop has not answered yet. */
export const Connecting: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: shows('Connecting'),
};

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none'), play: shows('Not connected') };
