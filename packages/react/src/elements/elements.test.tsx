import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ScapiClickToDial as Element } from '@scapi/elements';
import * as tags from '@scapi/react/elements';
import { requestsTo } from '@scapi/simulator/testing';
import { createElement, createRef, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { comeToRest } from '../../../../e2e/contracts/settle.test-support.js';
import { elements, handlerOf } from '../../../../e2e/contracts/manifest.test-support.js';
import {
  countHeld,
  endAll,
  hurryUnmounting,
  later,
  openDesktop,
  openPage,
  openPageOf,
} from '../react.test-support.js';

const { ScapiClickToDial, ScapiDialLinks, ScapiElementsProvider } = tags;

const components = tags as unknown as Readonly<Partial<Record<string, ComponentType>>>;

/** The button of a click-to-dial, once it can be clicked. */
async function buttonOf(host: HTMLElement): Promise<HTMLElement> {
  const find = () =>
    host
      .querySelector('scapi-click-to-dial')
      ?.shadowRoot?.querySelector<HTMLElement>('[part~="button"]:not([aria-disabled="true"])');
  await waitUntil(find, 'the button never became ready');
  return find()!;
}

describe('the components of the tags', () => {
  afterEach(endAll);

  it('give the client of the hooks to the tags, set properties, and call handlers', async () => {
    const { client, desktop } = openDesktop();
    const heard: unknown[] = [];
    const ref = createRef<Element>();
    const page = openPageOf(client);
    page.render(
      <ScapiElementsProvider>
        <ScapiClickToDial
          ref={ref}
          className="call"
          destination="5001"
          userData={{ OrderId: '42' }}
          onScapiDialed={({ detail }) => heard.push(detail.destination)}
        />
      </ScapiElementsProvider>,
    );
    (await buttonOf(page.host)).click();
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal(['5001']);
    expect(requestsTo(desktop, 'voice.dial')[0]?.parameters).to.deep.equal([
      '5001',
      { OrderId: '42' },
    ]);
    expect(ref.current?.matches('scapi-click-to-dial.call')).to.be.true;
    expect(page.host.querySelector('scapi-provider')?.currentClient).to.equal(client);
  });

  it('let a handler cancel, the one of the latest render', async () => {
    const { client, desktop } = openDesktop();
    const heard: string[] = [];
    const page = openPageOf(client);
    for (const name of ['first', 'second']) {
      page.render(
        <ScapiElementsProvider>
          <ScapiClickToDial
            destination="5001"
            onScapiDial={(event) => {
              heard.push(name);
              event.preventDefault();
            }}
          />
        </ScapiElementsProvider>,
      );
    }
    (await buttonOf(page.host)).click();
    expect(heard).to.deep.equal(['second']);
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });

  it('make numbers callable in text that React goes on writing', async () => {
    const page = openPageOf(openDesktop().client);
    const destination = (): string | undefined =>
      page.host.querySelector('scapi-click-to-dial')?.destination;
    for (const number of ['+12133734253', '+442079460018']) {
      page.render(
        <ScapiElementsProvider>
          <ScapiDialLinks>
            <p>Call {number} now</p>
          </ScapiDialLinks>
        </ScapiElementsProvider>,
      );
      await waitUntil(() => destination() === number, `${number} cannot be called`);
    }
    page.render(null);
    expect(page.host.childNodes).to.be.empty;
  });

  it('connect on their own where an origin is named', () => {
    const { client } = openDesktop();
    const page = openPageOf(client);
    page.render(<ScapiElementsProvider origin="https://desktop.example" />);
    expect(page.host.querySelector('scapi-provider')).to.include({
      origin: 'https://desktop.example',
      client: undefined,
    });
  });

  for (const { tag, component, events } of elements) {
    const Component = components[component];
    // e2e/wrappers.test.mjs says which are missing.
    if (!Component) continue;
    it(`hear every event of <${tag}>`, () => {
      const heard: string[] = [];
      const hear = ({ type }: Event): void => void heard.push(type);
      const page = openPage();
      page.render(
        <ScapiElementsProvider client={openDesktop().client}>
          {createElement(
            Component,
            Object.fromEntries(events.map((name) => [handlerOf(name), hear])),
          )}
        </ScapiElementsProvider>,
      );
      expect(customElements.get(tag)).to.exist;
      const element = page.host.querySelector(`scapi-provider > ${tag}`);
      for (const name of events) element?.dispatchEvent(new CustomEvent(name));
      expect(heard).to.deep.equal(events);
    });
  }

  it('leave nothing behind after 100 times on and off the page, all of them', async () => {
    const { client, world, subscriptions } = openDesktop();
    world.call();
    await client.connect();
    const page = openPageOf(client);
    page.render(null);
    const held = countHeld();
    hurryUnmounting();
    for (let time = 0; time < 100; time++) {
      page.render(
        <ScapiElementsProvider>
          {elements.map(({ component }) => {
            const Component = components[component];
            return Component && <Component key={component} />;
          })}
        </ScapiElementsProvider>,
      );
      await aTimeout(0);
      page.render(null);
      await aTimeout(0);
    }
    await comeToRest();
    expect(subscriptions()).to.deep.equal([]);
    expect(held()).to.deep.equal([]);
  });

  it('take over the page of a server without a mismatch', async () => {
    const { client } = openDesktop();
    const content = (
      <ScapiElementsProvider client={client}>
        <ScapiClickToDial id="call" destination="5001" userData={{ OrderId: '42' }}>
          Call
        </ScapiClickToDial>
      </ScapiElementsProvider>
    );
    const host = document.body.appendChild(document.createElement('div'));
    host.innerHTML = renderToString(content);
    const served = host.querySelector('scapi-click-to-dial');
    const complaints: unknown[] = [];
    const root = hydrateRoot(host, content, {
      onRecoverableError: (error) => complaints.push(error),
    });
    later(() => {
      root.unmount();
      host.remove();
    });
    await buttonOf(host);
    expect(host.querySelector('scapi-click-to-dial')).to.equal(served);
    expect(served?.userData).to.deep.equal({ OrderId: '42' });
    expect(complaints).to.be.empty;
  });
});
