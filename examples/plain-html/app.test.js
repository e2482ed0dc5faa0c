import { readFileSync } from 'node:fs';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop } from '@scapi/simulator/testing';
import { expect, test, vi } from 'vitest';

/** Longer than any computer needs. */
const WITHIN = { timeout: 30_000 };

test('what the tags report is noted in the page', async () => {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });
  const page = readFileSync('index.html', 'utf8');
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(page)[1];
  document.querySelector('scapi-provider').client = client;
  await import('./app.js');
  await import('@scapi/elements/click-to-dial/define.js');
  await import('@scapi/elements/provider/define.js');

  const connection = document.querySelector('#connection');
  await vi.waitUntil(() => connection.textContent === 'Connected with the desktop.', WITHIN);

  await document.querySelector('[destination="5001"]').dial();
  await desktop.farEndAnswers();
  await desktop.farEndHangsUp();
  const entries = await vi.waitUntil(() => {
    const found = document.querySelectorAll('#journal li');
    return found.length === 2 ? [...found] : undefined;
  }, WITHIN);
  expect(entries.map(({ textContent }) => textContent)).toEqual([
    'Dialed 5001 for Ada Lovelace.',
    'The call to 5001 ended.',
  ]);
  expect((await desktop.theCall()).userData).toMatchObject({ OrderId: '42' });

  client.close();
  close();
});
