import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import type { TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import './define.js';
import type { InspectorExportDetail, ScapiInspector } from './inspector.js';

const tag = html`<scapi-inspector></scapi-inspector>`;
const origins = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const clean = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string): string =>
  clean(find(element, selector)?.textContent);
const rows = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
];
const lines = (element: Element): string[] =>
  rows(element).map(({ textContent }) => clean(textContent));
const says = (element: Element, words: string): Promise<void> =>
  waitUntil(() => text(element, '[part="summary"]').includes(words), `"${words}" is not said`);
const has = (element: Element, words: string): Promise<void> =>
  waitUntil(() => lines(element).some((line) => line.includes(words)), `no row "${words}"`);
const button = (element: Element, name: string): HTMLElement => {
  const all = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="button"]') ?? [])];
  const found = all.find(({ textContent }) => clean(textContent) === name);
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
};
const filter = (element: Element, words: string): void => {
  const input = element.shadowRoot?.querySelector('input');
  if (!input) throw new Error('There is no filter');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const choose = (element: Element, kind: string): void => {
  const select = element.shadowRoot?.querySelector('select');
  if (!select) throw new Error('There is no choice of kinds');
  select.value = kind;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('scapi-inspector', () => {
  async function open(init?: TestDesktopOptions) {
    const test = openDesktop(init);
    const element = await renderInside<ScapiInspector>(test.client, tag);
    await test.client.connect();
    // The desktop may have been asked more than once until it answered: those answers come, too.
    await element.updateComplete;
    await says(element, 'Waiting for an answer: 0');
    element.clear();
    return { ...test, element };
  }

  it('shows messages as they come: which way, what kind, what, and how long the answer took', async () => {
    const { element, client } = await open();
    await client.agent.get();
    await has(element, 'from the desktop Reply agent.get');
    await has(element, 'to the desktop Request agent.get');
    expect(lines(element).find((line) => line.includes('Reply agent.get'))).to.match(/ms$/);
    await says(element, 'Messages: 2 of 2');
    await says(element, 'Requests in the last minute: 1');
  });

  it('keeps the filter that is on view when another client comes', async () => {
    const { element, client } = await open();
    choose(element, 'request');
    const other = openDesktop();
    const provider = element.closest('scapi-provider')!;
    provider.client = other.client;
    await provider.updateComplete;
    await other.client.connect();
    await other.client.agent.get();
    await has(element, 'Request agent.get');
    expect(lines(element).filter((line) => !line.includes('Request'))).to.deep.equal([]);
    expect(client).to.not.equal(other.client);
  });

  it('says that a limit is no number, and keeps what it keeps by default', async () => {
    const { client } = openDesktop();
    const { error } = console;
    const printed: unknown[] = [];
    console.error = (...all: unknown[]) => void printed.push(all[0]);
    try {
      for (const limit of ['abc', '0', '-5', '2.5']) {
        const failed = oneEvent<CustomEvent<ScapiError>>(document.body, 'scapi-error');
        const element = await renderInside<ScapiInspector>(
          client,
          html`<scapi-inspector limit=${limit}></scapi-inspector>`,
        );
        expect((await failed).detail).to.include({ code: 'INVALID_ARGUMENT' });
        await waitUntil(() => text(element, '[part="summary"]') !== '');
      }
      expect(printed).to.have.length(4);
    } finally {
      console.error = error;
    }
  });

  it('shows what waits for an answer, and what is subscribed', async () => {
    const { element, client, desktop } = await open();
    desktop.faults.add({ kind: 'drop', on: 'voice.hold' });
    client.on('interaction', () => undefined);
    client.voice.hold('1').catch(() => undefined);
    await says(element, 'Subscriptions: 1 interaction');
    await says(element, 'Waiting for an answer: 1 voice.hold');
  });

  it('filters by words and by kind, and says when nothing is left', async () => {
    const { element, client } = await open();
    await client.agent.get();
    await client.media.getMediaList();
    await says(element, '4 of 4');
    filter(element, 'AGENT.get');
    await waitUntil(() => rows(element).length === 2);
    expect(lines(element).join()).not.to.include('media.getMediaList');
    choose(element, 'reply');
    await waitUntil(() => rows(element).length === 1);
    expect(lines(element)[0]).to.include('Reply agent.get');
    filter(element, 'nothing like this');
    await waitUntil(() => text(element, '[part="note"]') === 'No messages');
    choose(element, '');
    filter(element, '');
    await waitUntil(() => rows(element).length === 4);
  });

  it('shows one message without secrets, and copies it', async () => {
    const { element, client } = await open();
    await client.voice.dial('5001', { Card: 'secret-4111' });
    await has(element, 'Request voice.dial');
    rows(element)
      .find(({ textContent }) => textContent.includes('voice.dial'))
      ?.click();
    await element.updateComplete;
    const shown = text(element, 'pre');
    expect(shown).to.contain('"voice.dial"').and.contain('Card').and.not.contain('secret-4111');
    button(element, 'Copy').click();
    await waitUntil(() => /^Copied|selected: press Ctrl\+C/.test(text(element, '.copied')));
  });

  it('saves a redacted trace as a file, unless the page does something else with it', async () => {
    const { element, client } = await open();
    await client.voice.dial('5001', { Card: 'secret-4111' });
    const saved: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this);
    };
    try {
      const after = oneEvent<CustomEvent<InspectorExportDetail>>(element, 'scapi-exported');
      button(element, 'Export').click();
      const { trace, fileName } = (await after).detail;
      expect(trace).to.contain('voice.dial').and.not.contain('secret-4111');
      expect(saved[0]?.download).to.equal(fileName);
      const file = await fetch(saved[0]?.href ?? '');
      expect(await file.text()).to.equal(trace);
      element.addEventListener('scapi-export', (event) => {
        event.preventDefault();
      });
      element.export();
      expect(saved).to.have.length(1);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('stands still while paused and goes on, and forgets', async () => {
    const { element, client } = await open();
    await client.agent.get();
    await waitUntil(() => rows(element).length === 2);
    button(element, 'Pause').click();
    await says(element, 'Paused');
    await client.media.getMediaList();
    await says(element, '2 of 4');
    button(element, 'Resume').click();
    await says(element, '4 of 4');
    button(element, 'Clear').click();
    await waitUntil(() => text(element, '[part="note"]') === 'No messages');
  });

  it('is worked by the keyboard', async () => {
    const { element, client } = await open();
    await client.agent.get();
    await client.media.getMediaList();
    await waitUntil(() => rows(element).length === 4);
    const selected = () => rows(element).findIndex(({ ariaSelected }) => ariaSelected === 'true');
    const list = find(element, '[role="listbox"]');
    list?.focus();
    for (const [key, index] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', 3],
      ['ArrowUp', 2],
      ['PageUp', 0],
      ['ArrowUp', 0],
    ] as const) {
      await sendKeys({ press: key });
      await element.updateComplete;
      expect(selected(), key).to.equal(index);
      expect(list?.getAttribute('aria-activedescendant')).to.equal(rows(element)[index]?.id);
    }
    expect(find(element, '[part="detail"]')).to.be.instanceOf(HTMLElement);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(find(element, '[part="detail"]')).to.equal(null);
  });

  it('shows 10,000 messages by a few dozen rows, wherever the agent scrolls', async () => {
    const { element, client, desktop } = await open();
    let hasAllCome = false;
    client.on('interaction', (event) => {
      hasAllCome ||= JSON.stringify(event).includes('"Last"');
    });
    const id = desktop.world.call({ ani: 'Ada' });
    for (let sent = 0; sent < 10_000; sent += 100) {
      for (let one = 0; one < 100; one++) {
        desktop.world.attachUserData(id, { [`Key${sent + one}`]: '' });
        desktop.world.deleteUserData(id, `Key${sent + one}`);
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
    desktop.world.attachUserData(id, { Last: '' });
    await waitUntil(() => hasAllCome, 'a message that comes later would push out the first row');
    await waitUntil(() => text(element, '[part="summary"]').includes('10,000 of 10,000'));
    await element.updateComplete;
    expect(rows(element).length).to.be.within(5, 80);
    // It follows the newest, where the agent has not scrolled away.
    await waitUntil(() => rows(element).at(-1)?.getAttribute('aria-posinset') === '10000');
    const list = find(element, '[role="listbox"]');
    list?.focus();
    await sendKeys({ press: 'Home' });
    await waitUntil(() => rows(element)[0]?.getAttribute('aria-posinset') === '1');
    await waitUntil(
      () => rows(element)[0]?.ariaSelected === 'true',
      'the first row is not selected',
    );
    for (let at = 0; at < 20; at++) {
      list?.scrollTo({ top: at * 5_000 });
      await new Promise(requestAnimationFrame);
      await element.updateComplete;
      expect(rows(element).length).to.be.within(5, 80);
    }
  });

  it('says that there is no provider, and goes on where the desktop is not there', async () => {
    const alone = await fixture<ScapiInspector>(tag);
    expect(text(alone, '[part="note"]')).to.contain('<scapi-provider');
    alone.export();
    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiInspector>(waiting.client, tag);
    void waiting.client.connect().catch(() => undefined);
    await has(early, 'Request system.getAllowedServices');
    const { element, client } = await open();
    client.close();
    await element.updateComplete;
    await says(element, 'Messages:');
  });

  it('keeps its messages when it moves, and records nothing when it is gone', async () => {
    const { element, client } = await open();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await client.agent.get();
    await says(element, '2 of 2');
    element.remove();
    await client.agent.get();
    home.append(element);
    await waitUntil(() => text(element, '[part="note"]') === 'No messages');
  });

  it('renders hostile messages as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element, client } = await open();
    await client.request(hostile, []).catch(() => undefined);
    await has(element, hostile);
    rows(element).at(-1)?.click();
    await element.updateComplete;
    expect(find(element, 'img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      await expect(await renderInside(openDesktop().client, tag)).to.be.accessible();
      const { element, client, desktop } = await open();
      desktop.faults.add({ kind: 'refuse', on: 'voice.dial', errorMessage: 'No' });
      await client.voice.dial('5001').catch(() => undefined);
      await has(element, 'Error voice.dial');
      rows(element).at(-1)?.click();
      element.pause();
      await says(element, 'Paused');
      await expect(element).to.be.accessible();
    });
  }
});
