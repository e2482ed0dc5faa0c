import type { Scenario } from '../scenario.js';

/** A desktop on which much goes wrong: what an application must survive. */
export const badDay: Scenario = {
  name: 'bad-day',
  title: 'A bad day',
  description:
    'During a call the desktop becomes slow, refuses to dial, loses an answer, reloads, and ignores all applications for a while.',
  seed: 'bad-day',
  steps: [
    {
      do: 'world.call',
      with: [{ ani: '+15550199', userData: { CustomerName: 'Joan Clarke' } }],
      as: 'call',
      note: 'A customer calls.',
    },
    { after: 2_000, do: 'voice.answer', with: ['$call'], note: 'The agent answers.' },
    {
      after: 2_000,
      do: 'fault',
      fault: { kind: 'delay', on: '*', delay: 1_500 },
      note: 'From now on the desktop is slow.',
    },
    {
      after: 5_000,
      do: 'fault',
      fault: { kind: 'refuse', on: 'voice.dial', errorMessage: 'All lines are busy' },
      note: 'Dialing is refused.',
    },
    {
      after: 5_000,
      do: 'fault',
      fault: { kind: 'drop', on: 'interaction.setUserData', what: 'answer', once: true },
      note: 'The next answer to a change of user data is lost.',
    },
    { after: 5_000, do: 'reload', note: 'The desktop reloads: every subscription is gone.' },
    {
      after: 5_000,
      do: 'quarantine',
      seconds: 15,
      note: 'The desktop ignores every request for 15 seconds.',
    },
    { after: 16_000, do: 'clearFaults', note: 'All is well again.' },
    { after: 2_000, do: 'world.hangUp', with: ['$call'], note: 'The customer hangs up.' },
    {
      after: 2_000,
      do: 'interaction.markdone',
      with: ['$call'],
      note: 'The agent marks the call done.',
    },
  ],
};
