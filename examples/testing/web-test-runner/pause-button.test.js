/* global it */
import { expect, waitUntil } from '@open-wc/testing';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop, until } from '@scapi/simulator/testing';
import { pauseButton } from './pause-button.js';

it('pauses the recording, and then offers to resume it', async () => {
  const { desktop, port, close } = createTestDesktop();
  const call = desktop.world.call();
  desktop.perform('voice.answer', call);
  desktop.perform('voice.startCallRecording', call);

  const client = createScapiClient({ port });
  const button = pauseButton(client, call);
  await client.connect();

  button.click();
  await until(desktop, ({ interactions }) => interactions[0].recordingState === 'PAUSED');
  await waitUntil(() => button.textContent === 'Resume recording');

  // The agent resumes it at the desktop, and the button follows.
  desktop.perform('voice.resumeCallRecording', call);
  await waitUntil(() => button.textContent === 'Pause recording');
  expect(desktop.state.interactions[0].recordingState).to.equal('RECORDING');

  client.close();
  close();
});
