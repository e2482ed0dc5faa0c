import { createScapiClient, type ScapiClient } from '@scapi/client';
import {
  createTestDesktop,
  type Clock,
  type ManualClock,
  type TestDesktop,
  type TestDesktopOptions,
} from '@scapi/simulator/testing';
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ScapiProvider } from '../provider/provider.js';
import '../provider/define.js';

const open: { close(): void }[] = [];

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

type Opened<TheClock extends Clock> = TestDesktop<TheClock> & { readonly client: ScapiClient };

/** A simulated desktop and a client of it; both end with the test. No request times out: only a test that hangs would wait so long. */
export function openDesktop(
  options: TestDesktopOptions & { readonly clock: 'manual' },
): Opened<ManualClock>;
export function openDesktop(options?: TestDesktopOptions): Opened<Clock>;
export function openDesktop(options?: TestDesktopOptions): Opened<Clock> {
  const test = createTestDesktop(options);
  const client = createScapiClient({ port: test.port, heartbeat: 0, timeout: 600_000 });
  open.push(client, test);
  return Object.assign(test, { client });
}

/** Renders into a provider of `client`, and returns the first element inside. */
export async function renderInside<T extends Element>(
  client: ScapiClient,
  content: TemplateResult,
): Promise<T> {
  const provider = await fixture<ScapiProvider>(
    html`<scapi-provider .client=${client}>${content}</scapi-provider>`,
  );
  const element = provider.firstElementChild;
  if (!element) throw new Error('Nothing was rendered');
  return element as T;
}
