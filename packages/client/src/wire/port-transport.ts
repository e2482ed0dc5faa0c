import type { Transport } from './transport.js';

/** Talks to a desktop at the other end of a `MessagePort`; whoever handed out the port is trusted. */
export function createPortTransport(port: MessagePort): Transport {
  let onMessage: ((event: MessageEvent<unknown>) => void) | undefined;

  return {
    origin: () => undefined,
    unreachable: () => undefined,
    send: (message) => {
      port.postMessage(message);
    },
    listen: (receive) => {
      onMessage = ({ data }) => {
        receive(data);
      };
      port.addEventListener('message', onMessage);
      port.start();
    },
    close: () => {
      if (onMessage) port.removeEventListener('message', onMessage);
      port.close();
    },
  };
}
