import type { Desktop } from '@scapi/simulator/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { desktop, origins, playOn } from './play.js';

interface Args {
  campaign?: string;
  intake?: string;
}

const spring = ({ world }: Desktop): void => {
  world.loadCampaign('Spring', 'Preview');
  world.startCampaign('Spring');
};

/** A record of Ada is offered. */
const offered = (simulated: Desktop): void => {
  spring(simulated);
  simulated.world.pushRecord({
    campaign: 'Spring',
    fields: { Name: 'Ada Lovelace', Segment: 'Gold', Note: 'Asked for a better offer' },
  });
};

const meta: Meta<Args> = {
  title: 'Elements/Outbound preview',
  component: 'scapi-outbound-preview',
  parameters: desktop({ arrange: spring }),
  render: ({ campaign, intake }) =>
    html`<scapi-outbound-preview
      campaign=${ifDefined(campaign)}
      intake=${ifDefined(intake)}
    ></scapi-outbound-preview>`,
};
export default meta;

type Story = StoryObj<Args>;

const { shows, pressing } = playOn('scapi-outbound-preview');

/** Pull: the agent gets a record, reads it and calls the customer. */
export const Default: Story = {
  play: async (context) => {
    await pressing('getNext', 'call')(context);
    await shows('Dialing')(context);
  },
};

/** No record yet; the agent chooses a campaign to get one from, or has them sent. */
export const NoRecord: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      spring(simulated);
      simulated.world.loadCampaign('Autumn', 'Preview');
    },
  }),
  play: shows('Autumn'),
};

/** Push: a record is offered, and the agent accepts or rejects it. */
export const Offered: Story = {
  args: { intake: 'none' },
  parameters: desktop({ arrange: offered }),
  play: shows('Waiting'),
};

/** The agent has the record: what is on file, the numbers of the customer, what can be filed. */
export const Previewing: Story = {
  args: { intake: 'none' },
  parameters: desktop({ arrange: offered }),
  play: async (context) => {
    await pressing('accept')(context);
    await shows('Ada Lovelace')(context);
  },
};

/** Direct push: records come as long as the agent wants them. */
export const DirectPush: Story = {
  args: { intake: 'direct-push' },
  play: async (context) => {
    await pressing('startDirectPush')(context);
    await shows('as they come')(context);
  },
};

/** The customer is to be called again: when, and by whom. A date in the past is not taken. */
export const Rescheduling: Story = {
  play: async (context) => {
    await pressing('getNext', 'isCallback', 'save')(context);
    await shows('in the future')(context);
  },
};

/** The customer does not want to be called again; nothing is sent before the agent saves. */
export const DoNotCall: Story = {
  play: async (context) => {
    await pressing('getNext', 'isDoNotCall', 'save')(context);
  },
};

/** Rejected: nothing is left to do but to mark it done. */
export const Rejected: Story = {
  play: async (context) => {
    await pressing('getNext', 'reject')(context);
    await shows('Rejected')(context);
  },
};

/** The campaign has no more records. */
export const NothingLeft: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      spring(simulated);
      simulated.faults.add({
        kind: 'refuse',
        on: 'outbound.getPreviewRecord',
        errorMessage: 'No records left',
      });
    },
  }),
  play: async (context) => {
    await pressing('getNext')(context);
    await shows('No records left')(context);
  },
};

/** Asked, and not yet reported. */
export const Busy: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      spring(simulated);
      simulated.faults.add({ kind: 'delay', on: 'outbound.getPreviewRecord', delay: 60_000 });
    },
  }),
  play: pressing('getNext'),
};

/** What is on file cannot be read; the agent may try again, and call meanwhile. */
export const Unreadable: Story = {
  parameters: desktop({
    arrange: (simulated) => {
      spring(simulated);
      simulated.faults.add({
        kind: 'refuse',
        on: 'outbound.getRecordFields',
        errorMessage: 'The list is locked',
      });
    },
  }),
  play: async (context) => {
    await pressing('getNext')(context);
    await shows('The list is locked')(context);
  },
};

/** The application may not use the campaigns; the tooltips name the option to change. */
export const NotAllowed: Story = {
  parameters: desktop({
    arrange: spring,
    options: {
      [origins]: 'https://app.example (system.*, interaction.*, outbound.getCampaigns)',
    },
  }),
};

/** The desktop has not answered yet. */
export const Connecting: Story = {
  parameters: desktop({ options: { [origins]: '' } }),
  play: shows('Connecting'),
};

/** No provider above it, and no default client on the page. */
export const NotConnected: Story = { parameters: desktop('none'), play: shows('Not connected') };
