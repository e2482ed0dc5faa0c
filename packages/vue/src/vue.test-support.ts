/** Puts components on the page, in an application, before a simulated desktop. */
import { waitUntil } from '@open-wc/testing';
import { createScapiClient, type ScapiClient } from '@scapi/client';
import { createTestDesktop, type TestDesktopOptions } from '@scapi/simulator/testing';
import { createApp, type Component } from 'vue';
import { countLeftovers, unmountAtOnce } from '../../../e2e/contracts/leftovers.test-support.js';
import { createScapi } from './create-scapi.js';

let cleanUp: (() => void)[] = [];

/** For `afterEach`: takes everything off the page and closes the desktops. */
export function endAll(): void {
  for (const end of cleanUp.reverse()) end();
  cleanUp = [];
}

/** Ends something after the test. */
export const later = (end: () => void): void => void cleanUp.push(end);

export function openDesktop(options?: TestDesktopOptions) {
  const { desktop, port, close } = createTestDesktop(options);
  const client = createScapiClient({ port, timeout: 600_000, heartbeat: 0 });
  later(() => {
    client.close();
    close();
  });
  /** Names of the events that the application is subscribed to. */
  const subscriptions = (): readonly string[] => desktop.state.frames[0]?.subscriptions ?? [];
  const { world, perform } = desktop;
  return { desktop, client, subscriptions, world, perform };
}

/** Mounts an application with the plugin of a client. */
export function mount(client: ScapiClient, root: Component) {
  const host = document.body.appendChild(document.createElement('div'));
  const app = createApp(root).use(createScapi({ client }));
  app.mount(host);
  let isMounted = true;
  const unmount = (): void => {
    if (isMounted) app.unmount();
    isMounted = false;
    host.remove();
  };
  later(unmount);
  return {
    host,
    unmount,
    text: (): string => host.textContent,
    reads: (text: string): Promise<void> =>
      waitUntil(() => host.textContent === text, `"${text}" is not on the page`),
  };
}

/** Lists what the page holds on to from now on; for checks that nothing is left behind. */
export function countHeld(): () => readonly string[] {
  const { held, stop } = countLeftovers();
  later(stop);
  return held;
}

/** Lets stores unmount at once, not a second after their last reader, until the test ends. */
export const hurryUnmounting = (): void => later(unmountAtOnce());
