import type { Desktop } from '@scapi/simulator/testing';
import { desktopOf } from '@scapi/simulator/storybook';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { desktop, origins, playOn } from './play.js';

interface Args {
  label: string;
}

/** Three customers; the agent looks at the first. */
const threeCases = ({ world, agent, state }: Desktop): void => {
  for (const ani of ['Ada Lovelace', 'Charles Babbage', '+1 555 0100']) world.call({ ani });
  const [first] = state.cases;
  if (first) agent.selectCase(first.caseId);
};

const meta: Meta<Args> = {
  title: 'Elements/Case selector',
  component: 'scapi-case-selector',
  args: { label: 'Cases' },
  parameters: desktop({ arrange: threeCases }),
  render: ({ label }) => html`<scapi-case-selector label=${label}></scapi-case-selector>`,
};
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const { find, shows } = playOn('scapi-case-selector');

/** Clicks a case that is not selected. */
const selectAnother: Play = async (context) => {
  await shows('Selected: Ada Lovelace')(context);
  find(context.canvasElement, '[aria-selected="false"]')?.click();
};

/** The agent's cases, the selected one marked. */
export const Default: Story = { play: shows('Selected: Ada Lovelace') };

/** Expanded in the desktop: the interactions of the case show here, too. */
export const Expanded: Story = {
  play: async (context) => {
    await shows('Selected: Ada Lovelace')(context);
    const desktop = desktopOf(context);
    const [first] = desktop.state.cases;
    if (!first) throw new Error('The desktop has no case');
    desktop.world.chat({ from: 'Ada Lovelace', caseId: first.caseId });
    desktop.agent.expandCase(first.caseId);
    await shows('Call · Ringing')(context);
  },
};

/** A click selects; the mark moves when the desktop has selected. */
export const Selecting: Story = {
  play: async (context) => {
    await selectAnother(context);
    await shows('Selected: Charles Babbage')(context);
  },
};

/** Asked, and not yet reported: the old case stays selected, and no other can be asked for. */
export const Busy: Story = {
  parameters: desktop({
    arrange: (desktop) => {
      threeCases(desktop);
      desktop.faults.add({
        kind: 'delay',
        on: 'interaction.selectCaseByCaseId',
        delay: 60_000,
      });
    },
  }),
  play: async (context) => {
    await selectAnother(context);
    await waitFor(() => expect(find(context.canvasElement, '[aria-busy="true"]')).toBeTruthy());
  },
};

/** The desktop refuses; the selection stays, and `scapi-error` fires. */
export const Refused: Story = {
  parameters: desktop({
    arrange: (desktop) => {
      threeCases(desktop);
      desktop.faults.add({
        kind: 'refuse',
        on: 'interaction.selectCaseByCaseId',
        errorMessage: 'A dialog is open',
      });
    },
  }),
  play: async (context) => {
    await selectAnother(context);
    await shows('A dialog is open')(context);
  },
};

/** The agent has no case. */
export const NoCases: Story = {
  parameters: desktop({ arrange: () => undefined }),
  play: shows('No cases'),
};

/** The application may read the cases, but select none. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: threeCases,
    options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
  }),
  play: shows('not allowed'),
};

/** The desktop has not answered yet. */
export const Connecting: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: shows('Connecting'),
};

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none'), play: shows('Not connected') };
