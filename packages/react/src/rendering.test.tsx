import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import {
  lazy,
  startTransition,
  Suspense,
  useLayoutEffect,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import * as hooks from './index.js';
import { endAll, later, openDesktop, openPageOf, PATIENCE } from './react.test-support.js';
import { ScapiProvider } from './scapi-provider.js';
import { useCall } from './use-call.js';

describe('a hook, however React renders it,', () => {
  afterEach(endAll);

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
