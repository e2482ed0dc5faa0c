import { createScapiClient } from '@scapi/client';
import { createTestDesktop } from '@scapi/simulator/testing';
import { createScapi } from '@scapi/vue';
import { expect, test, vi } from 'vitest';
import { createApp } from 'vue';
import { customers } from '../../crm-shared/customers.js';
import DialButton from './DialButton.vue';

/** Longer than any computer needs. */
const WITHIN = { timeout: 30_000 };

test('when the desktop refuses, the button says so, and can be used again', async () => {
  const { desktop, port, close } = createTestDesktop();
  desktop.faults.add({ kind: 'refuse', on: 'voice.dial', errorMessage: 'Busy', once: true });
  const client = createScapiClient({ port });
  const host = document.createElement('div');
  const app = createApp(DialButton, { customer: customers[0] }).use(createScapi({ client }));
  app.mount(host);
  const free = () => host.querySelector<HTMLButtonElement>('button:enabled');

  (await vi.waitUntil(free, WITHIN)).click();
  const alert = await vi.waitUntil(() => host.querySelector('[role=alert]'), WITHIN);
  expect(alert.getAttribute('title')).toContain('Busy');

  (await vi.waitUntil(free, WITHIN)).click();
  expect((await desktop.theCall()).userData).toMatchObject({ CustomerId: 'C-1001' });

  app.unmount();
  client.close();
  close();
});
