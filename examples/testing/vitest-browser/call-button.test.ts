import { createScapiClient } from '@scapi/client';
import { createTestDesktop, desktopMatchers, type DesktopMatchers } from '@scapi/simulator/testing';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { callButton } from './call-button.js';

expect.extend(desktopMatchers);
declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Vitest's own interface takes them so.
  interface Matchers<T> extends DesktopMatchers<T> {}
}

test('the button follows the call', async () => {
  using test = createTestDesktop();
  const { desktop, port } = test;
  const client = createScapiClient({ port });
  document.body.append(callButton(client, '5001'));
  await client.connect();

  await page.getByRole('button', { name: 'Call 5001' }).click();
  await desktop.farEndAnswers();
  expect(desktop).toHaveReceived('voice.dial', ['5001']);
  await expect.element(page.getByRole('button', { name: 'Talking' })).toBeVisible();

  client.close();
});
