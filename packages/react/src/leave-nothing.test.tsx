import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ScapiClient } from '@scapi/client';
import { useEffect } from 'react';
import * as hooks from './index.js';
import {
  countHeld,
  endAll,
  hurryUnmounting,
  openDesktop,
  openPageOf,
} from './react.test-support.js';
import { useDial } from './use-dial.js';

/** Uses every hook, as an application would. */
function Everything() {
  hooks.useAgent();
  hooks.useAgentState();
  hooks.useAllowedServices();
  hooks.useKnown();
  hooks.useCall();
  hooks.useCampaigns();
  hooks.useCases();
  hooks.useConnection();
  hooks.useConsult();
  hooks.useDial();
  hooks.useFrame();
  hooks.useInteraction();
  hooks.useInteractions();
  hooks.useMedia();
  hooks.useOutbound();
  hooks.useRecording();
  hooks.useRecordingGuard();
  hooks.useScapiEvent('interaction', () => undefined);
  hooks.useToast();
  hooks.useUserData();
  return null;
}

describe('a hook that has left the page', () => {
  afterEach(endAll);

  it('leaves nothing behind after 1,000 times on and off the page', async () => {
    const { client, world, subscriptions } = openDesktop();
    world.call();
    await client.connect();
    const page = openPageOf(client);
    page.render(null);
    const held = countHeld();
    hurryUnmounting();
    for (let time = 0; time < 1_000; time++) {
      page.render(<Everything />);
      page.render(null);
      await aTimeout(0);
    }
    const left = (): unknown[] => [...listened(client), ...subscriptions(), ...held()];
    await waitUntil(() => left().length === 0).catch(() => undefined);
    expect(left()).to.deep.equal([]);
  });

  it('follows nothing any more when it has left the page in the middle of a call', async () => {
    hurryUnmounting();
    const { client, subscriptions } = openDesktop();
    function Dialer() {
      const { dial, state } = useDial();
      useEffect(() => void dial('5001').catch(() => undefined), [dial]);
      return <p>{state.status}</p>;
    }
    const page = openPageOf(client);
    page.render(<Dialer />);
    await page.reads('ringing');
    expect(subscriptions()).to.deep.equal(['interaction']);
    page.render(null);
    await waitUntil(() => subscriptions().length === 0, 'subscriptions are left');
  });
});

/** The names of a client's stores that have a listener. */
const listened = (client: ScapiClient): string[] =>
  Object.entries(client)
    .filter(([name, store]) => name.startsWith('$') && (store as { lc?: number }).lc)
    .map(([name]) => name);
