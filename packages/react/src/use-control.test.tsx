import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ScapiClient } from '@scapi/client';
import { requestsTo } from '@scapi/simulator/testing';
import * as React from 'react';
import {
  lazy,
  startTransition,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ActivityProps,
  type ComponentType,
  type ReactNode,
} from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import * as hooks from './index.js';
import {
  countHeld,
  endAll,
  hurryUnmounting,
  later,
  openDesktop,
  SETTLED,
  openPageOf,
  PATIENCE,
} from './react.test-support.js';
import { ScapiProvider } from './scapi-provider.js';
import { useCall, type UseCallResult } from './use-call.js';
import { useDial, type UseDialResult } from './use-dial.js';
import { useToast } from './use-toast.js';
import { useUserData, type UseUserDataResult } from './use-user-data.js';

/** Uses every hook, as an application would. */
function Everything() {
  hooks.useAgent();
  hooks.useAgentState();
  hooks.useAllowedServices();
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
  hooks.useScapiEvent('interaction', () => undefined);
  hooks.useToast();
  hooks.useUserData();
  return null;
}

describe('a hook', () => {
  afterEach(endAll);

  it('leaves nothing behind after 1,000 times on and off the page', async function () {
    this.timeout(60_000);
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
    await aTimeout(SETTLED);
    expect(listened(client)).to.deep.equal([]);
    expect(subscriptions()).to.deep.equal([]);
    expect(held()).to.deep.equal([]);
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
    await waitUntil(() => subscriptions().length === 0, 'subscriptions are left', PATIENCE);
  });

  it('works on after StrictMode took it off the page and back, from its first effect on', async () => {
    const { client, desktop } = openDesktop();
    function DialsAtOnce() {
      const { dial, state } = useDial();
      useEffect(() => void dial('5001').catch(() => undefined), [dial]);
      return <p>{state.status}</p>;
    }
    const page = openPageOf(client);
    page.render(<DialsAtOnce />);
    await page.reads('ringing');
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('works on after its tree was hidden and shown', async function () {
    // React 18 hides no trees; there it is Suspense that does.
    const { Activity } = React as { readonly Activity?: ComponentType<ActivityProps> };
    if (!Activity) this.skip();
    const { client } = openDesktop();
    let latest: UseDialResult | undefined;
    function Dialer() {
      latest = useDial();
      return <p>{latest.state.status}</p>;
    }
    const page = openPageOf(client);
    for (const mode of ['visible', 'hidden', 'visible'] as const) {
      page.render(
        <Activity mode={mode}>
          <Dialer />
        </Activity>,
      );
      await Promise.resolve();
    }
    await waitUntil(() => latest?.availability.status === 'available');
    await latest!.dial('5001');
    await page.reads('ringing');
  });

  it('hands out the same functions in every render', async () => {
    const { client, world } = openDesktop();
    const results: UseCallResult[] = [];
    function Call() {
      const result = useCall();
      results.push(result);
      return <p>{result.state.status}</p>;
    }
    const page = openPageOf(client);
    page.render(<Call />);
    world.call();
    await page.reads('ringing');
    page.render(<Call />);
    expect(new Set(results.slice(1).map(({ answer }) => answer)).size).to.equal(1);
    expect(new Set(results.slice(1).map(({ hangUp }) => hangUp)).size).to.equal(1);
  });

  it('follows the interaction that it is given, and keeps drafts of the others', async () => {
    const { client, world } = openDesktop();
    const [first, second] = [world.workItem(), world.workItem()];
    let latest: UseUserDataResult | undefined;
    function Editor({ id }: { id: string }) {
      latest = useUserData({ interactionId: id, keys: ['Note'] });
      const { state } = latest;
      if (state.status === 'none') return null;
      const [entry] = state.entries;
      return <p>{`${state.interactionId} ${entry && 'draft' in entry ? entry.draft : '-'}`}</p>;
    }
    const page = openPageOf(client);
    page.render(<Editor id={first} />);
    await page.reads(`${first} -`);
    latest!.edit('Note', 'typed');
    await page.reads(`${first} typed`);
    page.render(<Editor id={second} />);
    expect(page.text()).to.equal(`${second} -`);
    page.render(<Editor id={first} />);
    expect(page.text()).to.equal(`${first} typed`);
  });

  it('calls the latest onButton of a toast', async () => {
    const { client, desktop } = openDesktop();
    const clicked: string[] = [];
    let open: ReturnType<typeof useToast>['open'] | undefined;
    function Toast({ name }: { name: string }) {
      ({ open } = useToast({ onButton: (index) => clicked.push(`${name} ${index}`) }));
      return null;
    }
    const page = openPageOf(client);
    page.render(<Toast name="first" />);
    await open!({ buttons: ['Yes', 'No'] });
    page.render(<Toast name="second" />);
    desktop.agent.clickToastButton(desktop.state.toasts[0]!.id, 1);
    await waitUntil(() => clicked.length > 0);
    expect(clicked).to.deep.equal(['second 1']);
  });

  it('shows the same everywhere while a slow, concurrent render goes on', async () => {
    const { client, world } = openDesktop();
    await client.connect();
    const shown = new Set<string>();
    function Slow() {
      const until = performance.now() + 2;
      while (performance.now() < until); // Long enough that React gives way to events.
      return <i>{useCall({ select: ({ status }) => status }).state}</i>;
    }
    let show: ((isOn: boolean) => void) | undefined;
    function Page() {
      const [isOn, setOn] = useState(false);
      show = setOn;
      const host = useRef<HTMLParagraphElement>(null);
      useLayoutEffect(() => {
        shown.add([...new Set([...host.current!.children].map((one) => one.textContent))].join());
      });
      return (
        <p ref={host}>{isOn && Array.from({ length: 40 }, (_, index) => <Slow key={index} />)}</p>
      );
    }
    const page = openPageOf(client);
    page.render(<Page />);
    startTransition(() => show!(true));
    await aTimeout(20);
    world.call();
    await waitUntil(() => page.text().startsWith('ringing'), 'not shown', PATIENCE);
    expect([...shown].filter((one) => one.includes(','))).to.be.empty;
  });

  it('takes over the page of a server behind Suspense, too', async () => {
    const { client, world } = openDesktop();
    world.call();
    await client.connect();
    later(client.$interactions.listen(() => undefined));
    await waitUntil(() => client.$interactions.get().length === 1);
    function Call() {
      return <p>{useCall().state.status}</p>;
    }
    let arrive = (): void => undefined;
    const Late = lazy(
      () =>
        new Promise<{ default: () => ReactNode }>((resolve) => {
          arrive = () => resolve({ default: Call });
        }),
    );
    const page = (Content: ComponentType) => (
      <ScapiProvider client={client}>
        <Call />
        <Suspense fallback="wait">
          <Content />
        </Suspense>
      </ScapiProvider>
    );
    const host = document.createElement('div');
    host.innerHTML = renderToString(page(Call));
    expect(host.textContent).to.equal('nonenone');
    const complaints: unknown[] = [];
    const root = hydrateRoot(host, page(Late), {
      onRecoverableError: (error) => complaints.push(error),
    });
    later(() => root.unmount());
    // What is there first goes on while the server's text stands in for the rest.
    await waitUntil(() => host.textContent === 'ringingnone', 'not taken over', PATIENCE);
    arrive();
    await waitUntil(() => host.textContent === 'ringingringing', 'not taken over', PATIENCE);
    expect(complaints).to.be.empty;
  });

  it('takes over the page of a server, then shows what the desktop has', async () => {
    const { client, world } = openDesktop();
    world.call();
    await client.connect();
    // Others read already: the store is ahead of what any server can know.
    later(client.$interactions.listen(() => undefined));
    await waitUntil(() => client.$interactions.get().length === 1);
    function Call() {
      return <p>{`${hooks.useConnection().state.status} ${useCall().state.status}`}</p>;
    }
    const content = (
      <ScapiProvider client={client}>
        <Call />
      </ScapiProvider>
    );
    const host = document.createElement('div');
    host.innerHTML = renderToString(content);
    expect(host.textContent).to.equal('idle none');
    const complaints: unknown[] = [];
    const root = hydrateRoot(host, content, {
      onRecoverableError: (error) => complaints.push(error),
    });
    later(() => root.unmount());
    await waitUntil(() => host.textContent === 'connected ringing');
    expect(complaints).to.be.empty;
  });
});

/** The names of the stores of a client that somebody listens to. */
const listened = (client: ScapiClient): string[] =>
  Object.entries(client)
    .filter(([name, store]) => name.startsWith('$') && (store as { lc?: number }).lc)
    .map(([name]) => name);
