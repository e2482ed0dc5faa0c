/** Puts components on the page, inside a provider, before a simulated desktop. */
import { waitUntil } from '@open-wc/testing';
import { createScapiClient } from '@scapi/client';
import { createTestDesktop } from '@scapi/simulator/testing';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { countLeftovers, unmountAtOnce } from '../../../e2e/contracts/leftovers.test-support.js';
import { ScapiProvider } from './scapi-provider.js';

let cleanUp: (() => void)[] = [];

/** For `afterEach`: takes everything off the page and closes the desktops. */
export async function endAll(): Promise<void> {
  for (const end of cleanUp.reverse()) end();
  cleanUp = [];
  await Promise.resolve(); // By which time leases are over.
}

/** Ends something after the test. */
export const later = (end: () => void): void => void cleanUp.push(end);

export function openDesktop() {
  const { desktop, port, close } = createTestDesktop();
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

/** A page in StrictMode. */
export function openPage() {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const close = (): void => {
    flushSync(() => root.unmount());
    host.remove();
  };
  later(close);
  return {
    host,
    close,
    render: (content: ReactNode): void =>
      flushSync(() => root.render(<StrictMode>{content}</StrictMode>)),
    text: (): string => host.textContent,
    reads: (text: string): Promise<void> =>
      waitUntil(() => host.textContent === text, `"${text}" is not on the page`),
  };
}

/** A page with a provider of a client. */
export function openPageOf(client: Parameters<typeof ScapiProvider>[0]['client']) {
  const page = openPage();
  return {
    ...page,
    render: (content: ReactNode): void =>
      page.render(<ScapiProvider client={client}>{content}</ScapiProvider>),
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
