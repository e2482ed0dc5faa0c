/** Makes a button that calls a number, and says how that went. */
export function callButton(client, destination) {
  const button = document.createElement('button');
  button.textContent = `Call ${destination}`;
  button.addEventListener('click', async () => {
    try {
      await client.voice.dial(destination);
      button.textContent = 'Calling';
    } catch (error) {
      button.textContent = error.message;
    }
  });
  return button;
}
