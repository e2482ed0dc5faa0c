import { createScapiClient } from '@scapi/client';
import { createTestDesktop, runScenario } from '@scapi/simulator/testing';
import { expect, test, vi } from 'vitest';
import { remindOfDisposition } from './remind.js';

test('the reminder comes at the end of the call and stays for twenty seconds', async () => {
  const { desktop, port, clock, close } = createTestDesktop({ clock: 'manual' });
  const client = createScapiClient({ port });
  const reminders = remindOfDisposition(client);
  await client.connect();

  runScenario(desktop, {
    name: 'half-an-hour',
    title: 'A call of half an hour',
    steps: [
      { do: 'world.call', as: 'call' },
      { do: 'voice.answer', with: ['$call'] },
      { after: 1_800_000, do: 'world.hangUp', with: ['$call'] },
    ],
  });
  clock.advance(1_799_999);
  expect(desktop.state.toasts).toHaveLength(0);
  clock.advance(1);
  await vi.waitFor(() => expect(reminders).toHaveLength(1));

  clock.advance(19_999);
  expect(desktop.state.toasts).toHaveLength(1);
  clock.advance(1);
  expect(desktop.state.toasts).toHaveLength(0);

  client.close();
  close();
});
