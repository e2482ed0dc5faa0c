import type { Transport } from './transport.js';

/** Talks to the desktop at the other end of a `MessagePort`; the source of the port is trusted. */
export function createPortTransport(port: MessagePort): Transport {
  let stop = (): void => undefined;
  const nothing = (): undefined => undefined;

  return {
    origin: nothing,
    unreachable: nothing,
    mayReloadUnseen: () => true,
    send: (message) => port.postMessage(message),
    listen: ({ receive, unreadable }) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => receive(data);
      port.addEventListener('message', onMessage);
      port.addEventListener('messageerror', unreadable);
      port.start();
      stop = () => {
        port.removeEventListener('message', onMessage);
        port.removeEventListener('messageerror', unreadable);
      };
    },
    forget: nothing,
    close: () => {
      stop();
      port.close();
    },
  };
}
