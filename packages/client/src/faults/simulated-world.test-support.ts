/**
 * A client and a simulated desktop in one process and in simulated time: every timer of both fires
 * when the test says so, and messages arrive before the next timer. An hour takes milliseconds, and
 * the same test takes the same course on every machine.
 */
import { createDesktop, type Desktop, type DesktopInit } from '@scapi/simulator';
import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';
import type { ScapiClientOptions } from '../options.js';
import { useTestClock, type TestClock } from '../shared/clock.test-support.js';

export interface SimulatedWorld {
  readonly desktop: Desktop;
  /** Creates the client of the application; it has sent nothing yet. */
  readonly open: (options?: ScapiClientOptions) => ScapiClient;
  readonly clock: TestClock;
  /** Ends everything, and gives the process its own time back. */
  readonly close: () => void;
}

/** Node runs this when no promise is left to settle, and so no message to arrive. */
const arrive = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createSimulatedWorld(init: DesktopInit = {}): SimulatedWorld {
  const clock = useTestClock(arrive);
  const desktop = createDesktop({ seed: 'faults', ...init });
  const clients: ScapiClient[] = [];

  return {
    desktop,
    clock,
    open: (options) => {
      const client = createScapiClient({
        port: portTo(desktop),
        logger: () => undefined,
        ...options,
      });
      clients.push(client);
      return client;
    },
    close: () => {
      for (const client of clients) client.close();
      desktop.close();
      clock.restore();
    },
  };
}

/** As a `MessagePort`, with no other delay than that of a promise. */
function portTo(desktop: Desktop): MessagePort {
  const target = new EventTarget();
  let isOpen = true;
  const frame = desktop.attach({
    origin: 'https://app.example',
    label: 'Application',
    post: (message) => {
      queueMicrotask(() => {
        if (isOpen) target.dispatchEvent(new MessageEvent('message', { data: message }));
      });
    },
  });
  return Object.assign(target, {
    onmessage: null,
    onmessageerror: null,
    postMessage: (message: unknown) => {
      const data: unknown = structuredClone(message);
      queueMicrotask(() => {
        if (isOpen) frame.receive(data);
      });
    },
    start: () => undefined,
    // Like the port: what was posted before still arrives.
    close: () => {
      queueMicrotask(() => {
        isOpen = false;
        frame.close();
      });
    },
  }) as MessagePort;
}
