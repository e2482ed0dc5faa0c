import { expect, waitUntil } from '@open-wc/testing';
import type { ScapiClient } from '@scapi/client';
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { countHeld, endAll, later, openDesktop, openPage } from './react.test-support.js';
import { ScapiProvider } from './scapi-provider.js';
import { useScapiClient } from './use-scapi-client.js';

const origin = 'https://desktop.example';

/** Hands out the client that is in reach. */
function Reader({ read, client }: { read: (client: ScapiClient) => void; client?: ScapiClient }) {
  read(useScapiClient({ client }));
  return null;
}

/** Counts the listeners of messages that the window has gained. */
function countMessageListeners(): () => number {
  const held = countHeld();
  return () => held().filter((one) => one === 'window message').length;
}

describe('ScapiProvider', () => {
  afterEach(endAll);

  it('gives its client to the components under it; an explicit one wins', () => {
    const [outer, explicit] = [openDesktop().client, openDesktop().client];
    const read: ScapiClient[] = [];
    openPage().render(
      <ScapiProvider client={outer}>
        <Reader read={(client) => read.push(client)} />
        <Reader read={(client) => read.push(client)} client={explicit} />
      </ScapiProvider>,
    );
    expect(new Set(read)).to.deep.equal(new Set([outer, explicit]));
  });

  it('connects a client that was handed in, and leaves it open', async () => {
    const { client } = openDesktop();
    const page = openPage();
    page.render(<ScapiProvider client={client} />);
    await waitUntil(() => client.$status.get().status === 'connected');
    page.close();
    await Promise.resolve();
    expect(client.$status.get().status).to.equal('connected');
  });

  it('makes one client for its origin, and closes it when it has left the page', async () => {
    const count = countMessageListeners();
    const read = new Set<ScapiClient>();
    const page = openPage();
    const content = (
      <ScapiProvider origin={origin}>
        <Reader read={(client) => read.add(client)} />
      </ScapiProvider>
    );
    page.render(content);
    page.render(content);
    expect(count()).to.equal(1);
    expect(read.size).to.equal(1);

    page.close();
    await Promise.resolve();
    expect(count()).to.equal(0);
    expect([...read][0]?.$status.get().status).to.equal('closed');
  });

  it('takes another client when the origin changes, not when it is written anew', async () => {
    const count = countMessageListeners();
    const read = new Set<ScapiClient>();
    const page = openPage();
    const render = (...origins: string[]): void =>
      page.render(
        <ScapiProvider origin={origins}>
          <Reader read={(client) => read.add(client)} />
        </ScapiProvider>,
      );
    render(origin);
    render(origin);
    expect(read.size).to.equal(1);
    render('https://other.example');
    await Promise.resolve();
    expect(read.size).to.equal(2);
    expect(count()).to.equal(1);
    expect([...read].map((client) => client.$status.get().status)[0]).to.equal('closed');
  });

  it('makes no second client when a component under it suspends', async () => {
    const count = countMessageListeners();
    let arrive = (): void => undefined;
    const Late = lazy(
      () =>
        new Promise<{ default: () => ReactNode }>((resolve) => {
          arrive = () => resolve({ default: () => <p>here</p> });
        }),
    );
    const page = openPage();
    page.render(
      <Suspense fallback="wait">
        <ScapiProvider origin={origin}>
          <Late />
        </ScapiProvider>
      </Suspense>,
    );
    expect(page.text()).to.equal('wait');
    arrive();
    await page.reads('here');
    expect(count()).to.equal(1);
  });

  it('leaves nothing behind after 1,000 times on and off the page', async function () {
    const count = countMessageListeners();
    const page = openPage();
    for (let time = 0; time < 1_000; time++) {
      page.render(<ScapiProvider origin={origin} />);
      page.render(null);
      await Promise.resolve();
    }
    expect(count()).to.equal(0);
  });

  it('says what to write when there is none', () => {
    let thrown: unknown;
    class Boundary extends Component<{ children: ReactNode }> {
      static getDerivedStateFromError = (): object => ({ failed: true });
      override state = { failed: false };
      override componentDidCatch(error: unknown): void {
        thrown = error;
      }
      override render(): ReactNode {
        return this.state.failed ? null : this.props.children;
      }
    }
    // React prints what the boundary caught, and React 18 reports it to the window, too.
    const { error } = console;
    const { onerror } = window;
    console.error = () => undefined;
    window.onerror = () => true;
    later(() => {
      console.error = error;
      window.onerror = onerror;
    });
    openPage().render(
      <Boundary>
        <Reader read={() => undefined} />
      </Boundary>,
    );
    expect(thrown).to.include({ code: 'UNAVAILABLE' });
    expect((thrown as { hint: string }).hint).to.include('<ScapiProvider origin=');
  });

  it('shares what other providers of the origin have', () => {
    const read = new Set<ScapiClient>();
    for (const page of [openPage(), openPage()]) {
      page.render(
        <ScapiProvider origin={origin}>
          <Reader read={(client) => read.add(client)} />
        </ScapiProvider>,
      );
    }
    expect(read.size).to.equal(1);
  });
});
