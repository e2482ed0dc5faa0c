import type { Scenario } from '../scenario.js';

/** A chat from invitation to the end. */
export const chat: Scenario = {
  name: 'chat',
  title: 'Chat',
  description: 'A customer asks for help in a chat, gets an answer, and leaves.',
  seed: 'chat',
  steps: [
    {
      after: 500,
      do: 'world.chat',
      with: [{ from: 'Alan M.', subject: 'Delivery', userData: { OrderId: '4712' } }],
      as: 'chat',
      note: 'A customer asks for a chat.',
    },
    { after: 2_000, do: 'interaction.accept', with: ['$chat'], note: 'The agent accepts.' },
    { after: 2_000, do: 'world.message', with: ['$chat', 'Hello, where is my order 4712?'] },
    {
      after: 3_000,
      do: 'agent.sendMessage',
      with: ['$chat', 'Good morning! One moment, I will look it up.'],
    },
    { after: 3_000, do: 'agent.sendMessage', with: ['$chat', 'It left our warehouse today.'] },
    { after: 2_000, do: 'world.message', with: ['$chat', 'Thank you, that is all.'] },
    { after: 1_500, do: 'world.hangUp', with: ['$chat'], note: 'The customer leaves.' },
    {
      after: 2_000,
      do: 'interaction.markdone',
      with: ['$chat'],
      note: 'The agent marks the chat done.',
    },
  ],
};
