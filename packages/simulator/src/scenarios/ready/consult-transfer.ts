import type { Scenario } from '../scenario.js';

/** A call that the agent hands over after asking a colleague. */
export const consultTransfer: Scenario = {
  name: 'consult-transfer',
  title: 'Transfer by consultation',
  description:
    'The agent puts a customer on hold, asks a colleague, and transfers the call to her.',
  seed: 'consult-transfer',
  steps: [
    {
      after: 500,
      do: 'world.call',
      with: [{ ani: '+15550177', userData: { CustomerName: 'Grace Murray', Topic: 'Warranty' } }],
      as: 'call',
      note: 'A customer calls.',
    },
    { after: 2_000, do: 'voice.answer', with: ['$call'], note: 'The agent answers.' },
    {
      after: 4_000,
      do: 'interaction.consult',
      with: ['$call', { type: 'AGENT', destination: 'E78', media: 'voice' }],
      as: 'consultation',
      note: 'The agent consults a colleague; the customer is on hold.',
    },
    { after: 2_000, do: 'world.answer', with: ['$consultation'], note: 'The colleague answers.' },
    {
      after: 4_000,
      do: 'interaction.completeTransfer',
      with: ['$consultation'],
      note: 'The agent transfers the customer to her.',
    },
    {
      after: 2_000,
      do: 'interaction.markdone',
      with: ['$call'],
      note: 'The agent marks the call done.',
    },
  ],
};
