import type { Transport } from './transport.js';

/** Talks to a desktop at the other end of a `MessagePort`; whoever handed out the port is trusted. */
export function createPortTransport(port: MessagePort): Transport {
  let onMessage: (event: MessageEvent<unknown>) => void;
  const nothing = (): undefined => undefined;

  return {
    origin: nothing,
    unreachable: nothing,
    mayReloadUnseen: () => false,
    send: (message) => port.postMessage(message),
    listen: (receive) => {
      onMessage = ({ data }) => receive(data);
      port.addEventListener('message', onMessage);
      port.start();
    },
    forget: nothing,
    close: () => {
      port.removeEventListener('message', onMessage);
      port.close();
    },
  };
}
