import type { Desktop } from '@scapi/simulator/testing';
import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { desktop, origins, playOn } from './play.js';

const meta: Meta = {
  title: 'Elements/Consult',
  component: 'scapi-consult',
  render: () => html`<scapi-consult target="5001"></scapi-consult>`,
};
export default meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const { find, shows, press } = playOn('scapi-consult');

/** A call that the agent talks on. */
const talk = ({ world, perform }: Desktop) => {
  perform('voice.answer', world.call({ ani: '+1 555 0100' }));
};
const talking = desktop({ arrange: talk });

/** Consults, and lets the one who is consulted answer. */
const consult: Play = async (context) => {
  await press(context.canvasElement, 'consult');
  await shows('Dialing', '[part="legs"]')(context);
  await desktopOf(context).farEndAnswers();
  await shows('Talking', '[part="legs"]')(context);
};

/** The agent asks a colleague first, and then transfers the caller. */
export const Default: Story = {
  parameters: talking,
  play: async (context) => {
    await consult(context);
    await press(context.canvasElement, 'completeTransfer');
    await waitFor(() => expect(find(context.canvasElement, '[part="legs"]')).toBeFalsy());
  },
};

/** No consultation yet: the number can be consulted, or brought into the call in one step. */
export const Ready: Story = { parameters: talking };

/** The colleague's phone rings; the caller is on hold. */
export const Dialing: Story = {
  parameters: talking,
  play: ({ canvasElement }) => press(canvasElement, 'consult'),
};

/** The colleague answered: complete the transfer or the conference, or go back. */
export const Consulting: Story = { parameters: talking, play: consult };

/** A target that the page chose, other than a number. */
export const WithTargetQuery: Story = {
  parameters: talking,
  render: () =>
    html`<scapi-consult
      target-query='{"type":"ROUTING_POINT","destination":"Second level"}'
    ></scapi-consult>`,
};

/** Asked, and not yet reported: no button does anything. */
export const Busy: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      talk(simulated);
      simulated.faults.add({ kind: 'delay', on: 'interaction.consult', delay: 60_000 });
    },
  }),
  play: ({ canvasElement }) => press(canvasElement, 'consult'),
};

/** The desktop refuses; what was typed stays, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      talk(simulated);
      simulated.faults.add({
        kind: 'refuse',
        on: 'interaction.consult',
        errorMessage: 'There is no such number',
      });
    },
  }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'consult');
    await shows('There is no such number', '[part~="message"]')({ canvasElement });
  },
};

/** The application may read, but not consult or transfer; the tooltips name the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: talk,
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
};

/** The agent handles nothing, or no case is selected. */
export const NoCall: Story = {};

/** The desktop has not answered yet. */
export const Connecting: Story = { parameters: desktop({ options: { [origins]: '' } }) };

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none') };
