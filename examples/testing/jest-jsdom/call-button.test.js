import { expect, test } from '@jest/globals';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop, desktopMatchers } from '@scapi/simulator/testing';
import { callButton } from './call-button.js';

expect.extend(desktopMatchers);

test('a click dials', async () => {
  const { desktop, port, close } = createTestDesktop();
  const client = createScapiClient({ port });
  const button = callButton(client, '5001');

  button.click();
  await desktop.theCall();

  expect(desktop).toHaveReceived('voice.dial', ['5001']);
  expect(desktop).not.toHaveReceived('voice.dial', ['5002']);

  client.close();
  close();
});
