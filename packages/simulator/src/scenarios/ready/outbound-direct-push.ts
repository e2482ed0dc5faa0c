import type { Scenario } from '../scenario.js';

/** Records come straight to the agent; one is called, one canceled. @see Protocol reference, section 7.1. */
export const outboundDirectPush: Scenario = {
  name: 'outbound-direct-push',
  title: 'Outbound campaign, records pushed directly',
  description: 'The agent asks for records, calls the first, and takes the second off the list.',
  seed: 'outbound-direct-push',
  steps: [
    { do: 'world.loadCampaign', with: ['Survey', 'PushPreview'], note: 'A campaign is loaded.' },
    { after: 500, do: 'world.startCampaign', with: ['Survey'], note: 'It starts.' },
    { after: 500, do: 'outbound.startDirectPushPreview', note: 'The agent asks for records.' },
    {
      after: 1_500,
      do: 'world.pushRecord',
      with: [{ campaign: 'Survey', mode: 'DIRECT_PUSH' }],
      as: 'record',
      note: 'A record comes.',
    },
    { after: 2_000, do: 'interaction.accept', with: ['$record'], note: 'The agent accepts it.' },
    {
      after: 3_000,
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
    {
      after: 2_000,
      do: 'world.pushRecord',
      with: [{ campaign: 'Survey', mode: 'DIRECT_PUSH' }],
      as: 'next',
      note: 'The next record comes.',
    },
    { after: 1_500, do: 'interaction.accept', with: ['$next'] },
    {
      after: 2_000,
      do: 'outbound.cancelPreviewRecord',
      with: ['$next'],
      note: 'The agent cancels it.',
    },
    { after: 1_500, do: 'interaction.markdone', with: ['$next'] },
    { after: 500, do: 'outbound.stopDirectPushPreview', note: 'The agent wants no more.' },
  ],
};
