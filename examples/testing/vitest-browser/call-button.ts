import type { ScapiClient } from '@scapi/client';

/** Makes a button that calls a number, and shows how the call goes. */
export function callButton(client: ScapiClient, destination: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = `Call ${destination}`;
  button.addEventListener('click', () => void client.voice.dial(destination));
  client.on('interaction', ({ eventType }) => {
    if (eventType === 'ESTABLISHED') button.textContent = 'Talking';
  });
  return button;
}
