import type { Scenario } from '../scenario.js';

/** A campaign pushes records; the agent accepts one and rejects the next. @see Protocol reference, section 7.1. */
export const outboundPush: Scenario = {
  name: 'outbound-push',
  title: 'Outbound campaign, records pushed',
  description:
    'The agent accepts a pushed record, calls it and marks it done; of the next one she wants nothing.',
  seed: 'outbound-push',
  steps: [
    { do: 'world.loadCampaign', with: ['Renewals', 'PushPreview'], note: 'A campaign is loaded.' },
    { after: 500, do: 'world.startCampaign', with: ['Renewals'], note: 'It starts.' },
    {
      after: 1_500,
      do: 'world.pushRecord',
      with: [{ campaign: 'Renewals', mode: 'PUSH' }],
      as: 'record',
      note: 'A record is pushed to the agent.',
    },
    { after: 2_000, do: 'interaction.accept', with: ['$record'], note: 'The agent accepts it.' },
    {
      after: 3_000,
      do: 'outbound.callPreviewRecord',
      with: ['$record'],
      as: 'call',
      note: 'The agent calls it; the preview stays.',
    },
    { after: 3_000, do: 'world.answer', with: ['$call'], note: 'The customer answers.' },
    { after: 5_000, do: 'world.hangUp', with: ['$call'], note: 'The customer hangs up.' },
    {
      after: 2_000,
      do: 'interaction.markdone',
      with: ['$call'],
      note: 'The agent marks the call done; the preview goes with it.',
    },
    {
      after: 2_000,
      do: 'world.pushRecord',
      with: [{ campaign: 'Renewals', mode: 'PUSH' }],
      as: 'next',
      note: 'The next record comes.',
    },
    { after: 2_000, do: 'interaction.reject', with: ['$next'], note: 'The agent rejects it.' },
  ],
};
