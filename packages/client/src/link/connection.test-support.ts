import type { ScapiClient } from '../create-scapi-client.js';
import type { ScapiClientOptions } from '../options.js';
import { useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { createPair, type ScriptedDesktop } from './scripted-desktop.test-support.js';

/** What a test of a connection works with: a client, its desktop, and the time both live in. */
export interface ConnectionSetUp {
  readonly client: ScapiClient;
  readonly desktop: ScriptedDesktop;
  readonly clock: TestClock;
  /** Makes another client and desktop. */
  readonly open: (options?: ScapiClientOptions) => void;
  readonly status: () => string;
  /** Notes every status from now on, with the cause of a loss. */
  readonly statuses: () => readonly string[];
  /** Number of probes that the desktop received. */
  readonly probes: () => number;
  /** The desktop no longer answers. */
  readonly silent: () => void;
  /** The desktop answers again. */
  readonly speaking: () => void;
}

/** Sets up each test of a suite, and cleans up after it. */
export function useConnection(): ConnectionSetUp {
  let clock: TestClock;
  let client: ScapiClient;
  let desktop: ScriptedDesktop;
  const open = (options: ScapiClientOptions = {}): void => {
    ({ client, desktop } = createPair(options));
  };

  beforeEach(() => {
    clock = useTestClock();
    open();
  });
  afterEach(() => {
    client.close();
    desktop.close();
    clock.restore();
  });

  return {
    get client() {
      return client;
    },
    get desktop() {
      return desktop;
    },
    get clock() {
      return clock;
    },
    open,
    status: () => client.$status.get().status,
    statuses: () => {
      const seen: string[] = [];
      client.$status.listen((state) => {
        seen.push('cause' in state ? `${state.status}/${state.cause}` : state.status);
      });
      return seen;
    },
    probes: () => desktop.requests('system.getAllowedServices').length,
    silent: () => {
      desktop.answer = () => 'silence';
      desktop.acknowledges = false;
    },
    speaking: () => {
      desktop.answer = ({ request }) =>
        request === 'system.getAllowedServices' ? { data: ['*'] } : {};
      desktop.acknowledges = true;
    },
  };
}
