import type { Scenario } from '../scenario.js';

/** The agent asks for the next record of a campaign and calls it. @see Protocol reference, section 7.1. */
export const outboundPull: Scenario = {
  name: 'outbound-pull',
  title: 'Outbound campaign, records pulled',
  description: 'The agent fetches a preview record, looks at it, calls it and marks the call done.',
  seed: 'outbound-pull',
  steps: [
    { do: 'world.loadCampaign', with: ['Winter offer', 'Preview'], note: 'A campaign is loaded.' },
    { after: 500, do: 'world.startCampaign', with: ['Winter offer'], note: 'It starts.' },
    {
      after: 1_500,
      do: 'outbound.getPreviewRecord',
      with: ['Winter offer'],
      as: 'record',
      note: 'The agent fetches a record.',
    },
    {
      after: 4_000,
      do: 'outbound.callPreviewRecord',
      with: ['$record'],
      as: 'call',
      note: 'The agent calls it; the preview goes away.',
    },
    { after: 3_000, do: 'world.answer', with: ['$call'], note: 'The customer answers.' },
    { after: 5_000, do: 'voice.hangUp', with: ['$call'], note: 'The agent hangs up.' },
    {
      after: 2_000,
      do: 'interaction.markdone',
      with: ['$call'],
      note: 'The agent marks the call done.',
    },
  ],
};
