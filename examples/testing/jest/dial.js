let count = 0;

/** Dials a number, and says how that went. Plain messages: no library. */
export function dial(desktop, destination) {
  const referenceId = `dial-${++count}`;
  return new Promise((resolve) => {
    desktop.addEventListener('message', ({ data }) => {
      if (data.referenceId === referenceId) resolve(data.errorMessage ?? 'Dialing');
    });
    desktop.start();
    desktop.postMessage({
      request: 'voice.dial',
      parameters: [destination],
      referenceId,
      userAgent: 'WWE Client',
      protocolVersion: 2,
    });
  });
}
