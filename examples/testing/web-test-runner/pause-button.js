/** Makes a button that pauses the recording of a call, and resumes it. */
export function pauseButton(client, interactionId) {
  const button = document.createElement('button');
  const show = ({ recordingState }) => {
    button.textContent = recordingState === 'PAUSED' ? 'Resume recording' : 'Pause recording';
  };
  show({});
  client.on('interaction', ({ interaction }) => {
    if (interaction?.interactionId === interactionId) show(interaction);
  });
  button.addEventListener('click', () =>
    button.textContent === 'Pause recording'
      ? client.voice.pauseCallRecording(interactionId)
      : client.voice.resumeCallRecording(interactionId),
  );
  return button;
}
