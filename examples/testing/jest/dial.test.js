import { expect, test } from '@jest/globals';
import { createTestDesktop } from '@scapi/simulator/testing';
import { dial } from './dial.js';

test('the agent reads why a number was not dialed', async () => {
  const { desktop, port, close } = createTestDesktop();
  desktop.faults.add({
    kind: 'refuse',
    on: 'voice.dial',
    errorMessage: 'All lines are busy',
    once: true,
  });

  expect(await dial(port, '5001')).toBe('All lines are busy');
  expect(desktop.state.interactions).toHaveLength(0);
  expect(await dial(port, '5001')).toBe('Dialing');
  expect(desktop.state.interactions).toHaveLength(1);

  close();
});
