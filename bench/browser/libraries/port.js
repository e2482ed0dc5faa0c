// A port between desktop and application: the application asks for it by a message to its parent.

/** The desktop's side: calls `onPort` with its end. */
export function offerPort(frame, origin, onPort) {
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data !== 'port') return;
    const { port1, port2 } = new MessageChannel();
    onPort(port1);
    source.postMessage('port', origin, [port2]);
  });
}

/** The application's side. */
export const askForPort = (origin) =>
  new Promise((resolve) => {
    addEventListener('message', ({ source, origin: from, ports }) => {
      if (source === parent && from === origin && ports[0]) resolve(ports[0]);
    });
    parent.postMessage('port', origin);
  });
