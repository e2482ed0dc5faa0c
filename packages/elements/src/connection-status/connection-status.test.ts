import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createScapiClient, type ScapiError } from '@scapi/client';
import { createTestDesktop } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { useTimeJumps } from '../../../../e2e/contracts/time-jump.test-support.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiConnectionStatus } from './connection-status.js';
import './define.js';

const tag = html`<scapi-connection-status></scapi-connection-status>`;
const option = 'service-client-api.accepted-web-content-origins';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
const shown = (element: Element): string => part(element, 'status')?.textContent.trim() ?? '';
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => shown(element).startsWith(text), `"${text}" is not shown`);
const missing = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);

describe('scapi-connection-status', () => {
  const closing: (() => void)[] = [];

  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });
  const time = useTimeJumps();

  /** A desktop that does not answer, and a client of it. */
  const openSilent = () => {
    const test = createTestDesktop({ options: { [option]: '' } });
    const client = createScapiClient({ port: test.port, heartbeat: 0 });
    closing.push(() => {
      client.close();
      test.close();
    });
    const wakeUp = () => {
      test.desktop.configure({ options: { [option]: '*' } });
    };
    return { ...test, client, wakeUp };
  };
  /** Lets the client give up. */
  const giveUp = () => time.jump(10_000);

  it('connects, and says so', async () => {
    const element = await renderInside<ScapiConnectionStatus>(openDesktop().client, tag);
    expect(shown(element)).to.equal('Connecting to the desktop…');
    await shows(element, 'Connected');
    expect(part(element, 'message')).to.equal(null);
    expect(part(element, 'retry')).to.equal(null);
  });

  it('lists the needed services that are not allowed, and follows the attribute', async () => {
    const { client } = openDesktop({
      options: { [option]: 'https://app.example (system.*, voice.dial)' },
    });
    const element = await renderInside<ScapiConnectionStatus>(
      client,
      html`<scapi-connection-status
        services=" voice.dial agent.setState
          voice.hold"
      ></scapi-connection-status>`,
    );
    await shows(element, 'Connected, but');
    expect(missing(element)).to.deep.equal(['agent.setState', 'voice.hold']);
    expect(part(element, 'message')?.textContent).to.contain(option);

    element.services = 'voice.dial';
    await element.updateComplete;
    expect(shown(element)).to.equal('Connected');
    element.setAttribute('services', 'media.setState');
    await element.updateComplete;
    expect(missing(element)).to.deep.equal(['media.setState']);
  });

  it('says that there is no desktop, what to check, and finds it again by keyboard', async () => {
    const { client, wakeUp } = openSilent();
    const element = await renderInside<ScapiConnectionStatus>(client, tag);
    await giveUp();
    await shows(element, 'There is no desktop');
    expect(part(element, 'message')?.textContent).to.contain(option);

    const before = oneEvent(element, 'scapi-reconnect');
    const after = oneEvent(element, 'scapi-reconnected');
    element.addEventListener('scapi-reconnect', wakeUp);
    part(element, 'retry')?.focus();
    await sendKeys({ press: 'Enter' });
    expect((await before).detail).to.deep.equal({ services: [] });
    await after;
    await shows(element, 'Connected');
    expect(part(element, 'retry')).to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'status'));
  });

  it('looks once however often it is clicked, and reports when no answer comes again', async () => {
    const { client } = openSilent();
    const element = await renderInside<ScapiConnectionStatus>(client, tag);
    await giveUp();
    await shows(element, 'There is no desktop');
    let asked = 0;
    element.addEventListener('scapi-reconnect', () => (asked += 1));
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    part(element, 'retry')?.click();
    part(element, 'retry')?.click();
    await shows(element, 'Connecting');
    expect(part(element, 'retry')?.getAttribute('aria-disabled')).to.equal('true');
    part(element, 'retry')?.click();
    await giveUp();
    expect((await failed).detail.code).to.equal('UNAVAILABLE');
    expect(asked).to.equal(1);
    await shows(element, 'There is no desktop');
    expect(part(element, 'retry')?.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('does not look when scapi-reconnect is canceled', async () => {
    const { client } = openSilent();
    const element = await renderInside<ScapiConnectionStatus>(client, tag);
    await giveUp();
    await shows(element, 'There is no desktop');
    element.addEventListener('scapi-reconnect', (event) => {
      event.preventDefault();
    });
    await element.reconnect();
    expect(shown(element)).to.equal('There is no desktop');
  });

  it('says that the desktop was lost, and when it is back', async () => {
    const test = createTestDesktop();
    const client = createScapiClient({ port: test.port, heartbeat: 30_000 });
    closing.push(() => {
      client.close();
      test.close();
    });
    const element = await renderInside<ScapiConnectionStatus>(client, tag);
    await shows(element, 'Connected');
    const fault = test.desktop.faults.add({ kind: 'drop', on: '*' });
    const showsInTime = (words: string): Promise<void> =>
      waitUntil(async () => {
        await time.jump(5_000);
        return shown(element).startsWith(words);
      }, `"${words}" is never shown`);
    await showsInTime('The desktop was lost');
    test.desktop.faults.remove(fault);
    await showsInTime('Connected');
  });

  it('says that the client was closed', async () => {
    const { client } = openDesktop();
    const element = await renderInside<ScapiConnectionStatus>(client, tag);
    await shows(element, 'Connected');
    client.close();
    await shows(element, 'The connection was closed');
    expect(part(element, 'retry')).to.equal(null);
  });

  it('says what to write when there is no provider', async () => {
    const element = await fixture<ScapiConnectionStatus>(tag);
    expect(shown(element)).to.equal('Not connected');
    expect(part(element, 'message')?.textContent).to.contain('<scapi-provider');
  });

  it('speaks through a live region', async () => {
    const element = await renderInside<ScapiConnectionStatus>(openDesktop().client, tag);
    expect(part(element, 'status')?.getAttribute('role')).to.equal('status');
  });

  it('renders hostile names of services as text', async () => {
    const hostile = '<img/src=x/onerror=alert(1)>';
    const { client } = openDesktop({ options: { [option]: 'https://app.example (system.*)' } });
    const element = await renderInside<ScapiConnectionStatus>(
      client,
      html`<scapi-connection-status services=${hostile}></scapi-connection-status>`,
    );
    await shows(element, 'Connected, but');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(missing(element)).to.deep.equal([hostile]);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      const lonely = await fixture<ScapiConnectionStatus>(tag);
      await expect(lonely).to.be.accessible();

      const { client, wakeUp } = openSilent();
      const element = await renderInside<ScapiConnectionStatus>(client, tag);
      await expect(element).to.be.accessible();
      await giveUp();
      await shows(element, 'There is no desktop');
      await expect(element).to.be.accessible();
      wakeUp();
      await time.jump(10_000);
      await shows(element, 'Connected');
      await expect(element).to.be.accessible();
      client.close();
      await shows(element, 'The connection was closed');
      await expect(element).to.be.accessible();

      const limited = openDesktop({ options: { [option]: 'https://app.example (system.*)' } });
      const poor = await renderInside<ScapiConnectionStatus>(
        limited.client,
        html`<scapi-connection-status services="voice.dial"></scapi-connection-status>`,
      );
      await shows(poor, 'Connected, but');
      await expect(poor).to.be.accessible();
    });
  }
});
