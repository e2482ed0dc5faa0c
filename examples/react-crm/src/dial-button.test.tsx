import { createScapiClient } from '@scapi/client';
import { ScapiProvider } from '@scapi/react';
import { createTestDesktop } from '@scapi/simulator/testing';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { customers } from '../../crm-shared/customers.js';
import { DialButton } from './dial-button.js';

/** Longer than any computer needs. */
const WITHIN = { timeout: 30_000 };

test('a click calls the customer, and the button follows the call', async () => {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });
  const host = document.createElement('div');
  const root = createRoot(host);
  root.render(
    <ScapiProvider client={client}>
      <DialButton customer={customers[0]!} />
    </ScapiProvider>,
  );
  const button = await vi.waitUntil(
    () => host.querySelector<HTMLButtonElement>('button:enabled'),
    WITHIN,
  );

  button.click();
  await vi.waitUntil(() => button.textContent.startsWith('Ringing'), WITHIN);
  expect((await desktop.theCall()).userData).toMatchObject({ CustomerName: 'Ada Lovelace' });

  await desktop.farEndAnswers();
  await vi.waitUntil(() => button.textContent.startsWith('Talking'), WITHIN);

  root.unmount();
  client.close();
  close();
});
