import { createPorts } from '../platform.js';
import type { ApplicationInfo, AttachTarget, Endpoint } from './endpoint.js';

/**
 * Serves the application at the other end of a `MessagePort`, in a browser or in Node. Messages are
 * copied by structured clone, as between windows. When the application goes away its subscriptions
 * end, as far as the platform tells: Node does whenever a port is closed, browsers when a page ends.
 * When the desktop is closed, so is the port.
 *
 * After `desktop.reload()` the port stays open, and the application is not notified: it is in the
 * place of a popup whose opener reloads. What was on its way is lost and its subscriptions are gone,
 * until it notices and subscribes again. (inferred)
 */
export function servePort(
  desktop: AttachTarget,
  port: MessagePort,
  application: ApplicationInfo,
): Endpoint {
  const frame = desktop.attach({
    ...application,
    post: (message) => port.postMessage(message),
    postCopies: true,
    onClose: () => close(),
  });
  const onMessage = ({ data }: MessageEvent<unknown>): void => frame.receive(data);
  const close = (): void => {
    port.removeEventListener('message', onMessage);
    port.removeEventListener('close', close);
    frame.close();
    port.close();
  };

  port.addEventListener('message', onMessage);
  port.addEventListener('close', close);
  port.start();
  return { close };
}

/** An application's end of a connection. */
export interface Connection extends Endpoint {
  /** What the application talks through, as if it were the desktop's window. */
  readonly port: MessagePort;
}

/**
 * Connects an application that runs in this very page or process.
 *
 * @returns The application's port, and the function that closes both ends.
 */
export function connectApplication(
  desktop: AttachTarget,
  application: ApplicationInfo,
): Connection {
  const { port1, port2 } = createPorts();
  const endpoint = servePort(desktop, port1, application);
  return {
    port: port2,
    close() {
      endpoint.close();
      port2.close();
    },
  };
}
