import type { Scenario } from '../scenario.js';

/** An e-mail that comes in, and a new one that goes out. */
export const email: Scenario = {
  name: 'email',
  title: 'E-mail, in and out',
  description:
    'The agent accepts an e-mail, writes a new one to the customer, sends it and marks the first done.',
  seed: 'email',
  steps: [
    {
      after: 500,
      do: 'world.email',
      with: [
        {
          from: 'hedy@customer.example',
          subject: 'Invoice 2024-17',
          body: 'Good morning,\n\nthe invoice names the wrong company. Could you send another?\n\nHedy',
          userData: { Invoice: '2024-17' },
        },
      ],
      as: 'question',
      note: 'An e-mail arrives.',
    },
    { after: 2_000, do: 'interaction.accept', with: ['$question'], note: 'The agent accepts it.' },
    {
      after: 3_000,
      do: 'email.create',
      with: ['hedy@customer.example', { Invoice: '2024-17' }],
      as: 'answer',
      note: 'The agent writes to the customer.',
    },
    {
      after: 2_000,
      do: 'agent.insertStandardResponse',
      with: ['$answer'],
      note: 'A standard response goes in.',
    },
    { after: 3_000, do: 'agent.sendEmail', with: ['$answer'], note: 'The agent sends it.' },
    {
      after: 1_000,
      do: 'interaction.markdone',
      with: ['$question'],
      note: 'The question is marked done.',
    },
  ],
};
