import type { Scenario } from '../scenario.js';

/** An inbound call whose recording pauses while the customer reads out a card number. */
export const recordedCall: Scenario = {
  name: 'recorded-call',
  title: 'Inbound call, recorded and paused',
  description:
    'A customer calls to pay. The agent records the call, pauses while the card number is said, and goes on.',
  seed: 'recorded-call',
  steps: [
    {
      after: 500,
      do: 'world.call',
      with: [
        {
          ani: '+15550142',
          userData: { CustomerName: 'Ada Byron', Segment: 'Gold', OrderId: '4711' },
        },
      ],
      as: 'call',
      note: 'A customer calls.',
    },
    { after: 3_000, do: 'voice.answer', with: ['$call'], note: 'The agent answers.' },
    {
      after: 1_000,
      do: 'voice.startCallRecording',
      with: ['$call'],
      note: 'The recording starts.',
    },
    {
      after: 4_000,
      do: 'voice.pauseCallRecording',
      with: ['$call'],
      note: 'The customer is about to say the card number: the recording pauses.',
    },
    {
      after: 5_000,
      do: 'voice.resumeCallRecording',
      with: ['$call'],
      note: 'Paid: the recording goes on.',
    },
    { after: 500, do: 'interaction.setUserData', with: ['$call', { Paid: 'yes' }] },
    { after: 3_000, do: 'voice.stopCallRecording', with: ['$call'], note: 'The recording stops.' },
    { after: 1_000, do: 'world.hangUp', with: ['$call'], note: 'The customer hangs up.' },
    {
      after: 2_000,
      do: 'interaction.markdone',
      with: ['$call'],
      note: 'The agent marks the call done.',
    },
  ],
};
