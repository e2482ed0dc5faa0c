import type { Scenario } from '../scenario.js';

/** What the far end does after an application, or the agent, has dialed. */
export const clickToDial: Scenario = {
  name: 'click-to-dial',
  title: 'Outbound call from click-to-dial',
  description:
    'Waits until an application dials. The far end answers, talks and hangs up; the agent marks the call done.',
  seed: 'click-to-dial',
  steps: [
    {
      do: 'waitFor',
      interaction: { state: 'DIALING', isConsultation: false },
      as: 'call',
      note: 'The application or the agent dials.',
    },
    { after: 3_000, do: 'world.answer', with: ['$call'], note: 'The far end answers.' },
    { after: 6_000, do: 'world.hangUp', with: ['$call'], note: 'The far end hangs up.' },
    {
      after: 2_000,
      do: 'interaction.markdone',
      with: ['$call'],
      note: 'The agent marks the call done.',
    },
  ],
};
