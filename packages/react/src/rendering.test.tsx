import { expect, waitUntil } from '@open-wc/testing';
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
import { endAll, later, openDesktop, openPageOf } from './react.test-support.js';
import { ScapiProvider } from './scapi-provider.js';
import { useCall } from './use-call.js';

describe('a hook, however React renders it,', () => {
  afterEach(endAll);

  it('shows the same everywhere while a slow, concurrent render goes on', async () => {
    const { client, world } = openDesktop();
    await client.connect();
    const rendered: string[] = [];
    function Slow() {
      const until = performance.now() + 6;
      while (performance.now() < until); // Longer than the 5 ms after which React gives way to events.
      const status = useCall({ select: ({ status }) => status }).state;
      if (rendered.push(status) === 6) world.call();
      return <i>{status}</i>;
    }
    const committed: { readonly rendered: readonly string[]; readonly shown: Set<string> }[] = [];
    let show: ((isOn: boolean) => void) | undefined;
    function Page() {
      const [isOn, setOn] = useState(false);
      show = setOn;
      const host = useRef<HTMLParagraphElement>(null);
      useLayoutEffect(() => {
        const shown = new Set([...host.current!.children].map((one) => one.textContent));
        committed.push({ rendered: [...rendered], shown });
      });
      return (
        <p ref={host}>{isOn && Array.from({ length: 12 }, (_, index) => <Slow key={index} />)}</p>
      );
    }
    const page = openPageOf(client);
    page.render(<Page />);
    startTransition(() => show!(true));
    await waitUntil(() => page.text().startsWith('ringing'), 'not shown');
    const [first] = committed.filter(({ shown }) => shown.size > 0);
    // The call came in the middle of the render: some had rendered without it, others with it.
    expect(first?.rendered).to.include.members(['none', 'ringing']);
    expect([...first!.shown]).to.deep.equal(['ringing']);
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
    // Made before React asks for it: on a slow machine that may be after the rest is taken over.
    let arrive = (): void => undefined;
    const loaded = new Promise<{ default: () => ReactNode }>((resolve) => {
      arrive = () => resolve({ default: Call });
    });
    const Late = lazy(() => loaded);
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
    await waitUntil(() => host.textContent === 'ringingnone', 'not taken over');
    arrive();
    await waitUntil(() => host.textContent === 'ringingringing', 'not taken over');
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
