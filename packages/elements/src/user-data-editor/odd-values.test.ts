import { expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LONG_TEXT } from '../internal/cut-text.js';
import {
  act,
  button,
  entry,
  field,
  find,
  keys,
  openEditor,
  status,
  tag,
  type,
} from './user-data-editor.test-support.js';
import './define.js';

const MANY = 50_000;
const HUGE = 'x'.repeat(10_000_000);
const readonlyTag = html`<scapi-user-data-editor readonly></scapi-user-data-editor>`;
const many = (): Record<string, string> =>
  Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`key-${index}`, 'value']));
const value = (element: Element, key: string): string =>
  entry(element, key).querySelector('[part="value"]')?.textContent.replace(/\s+/g, ' ').trim() ??
  '';
/** Characters of the entry of a key: its markup, and what is in a field. */
const held = (element: Element, key: string): number =>
  [...entry(element, key).querySelectorAll<HTMLInputElement>('.field')].reduce(
    (count, { value: { length } }) => count + length,
    entry(element, key).outerHTML.length,
  );

describe('scapi-user-data-editor: odd values', () => {
  it('shows what has no field beside the keys that do, and lets none of it be written', async () => {
    const { element } = await openEditor(tag, {
      Count: 12n,
      Seen: new Map([['a', 1]]),
      Never: new Date(NaN),
      Note: 'first',
      ['__proto__']: 'data',
    });
    expect(keys(element)).to.include.members(['Count', 'Seen', 'Never', 'Note']);
    expect(value(element, 'Count')).to.equal('12');
    expect(value(element, 'Seen')).to.equal('Map [ [ "a", 1 ] ]');
    expect(value(element, 'Never')).to.equal('Invalid Date');
    expect(field(element, 'Note').value).to.equal('first');
  });

  it('cuts a long value until the agent asks for all of it, and only then has a field', async () => {
    const text = 'x'.repeat(100_000);
    const { element, stored } = await openEditor(tag, { Long: text });
    expect(entry(element, 'Long').querySelector('.field')).to.equal(null);
    expect(entry(element, 'Long').textContent.length).to.be.below(LONG_TEXT + 1_000);
    expect(button(element, 'Long', 'show-all')?.textContent.trim()).to.equal('Show all of Long');
    await act(element, 'Long', 'show-all');
    expect(field(element, 'Long').value).to.equal(text);
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'Long'));
    await type(element, 'Long', `${text}!`);
    await element.save('Long');
    expect(stored()).to.include({ Long: `${text}!` });
  });

  it('shows the beginning of 10 MB in one line, and saves the other keys without losing any of it', async () => {
    const { element, stored } = await openEditor(tag, { Long: HUGE, Note: 'first' });
    expect(held(element, 'Long')).to.be.below(LONG_TEXT + 5_000);
    expect(entry(element, 'Long').textContent).to.contain('Too long to be shown here in full.');
    expect(entry(element, 'Long').querySelector('.field')).to.equal(null);
    expect(button(element, 'Long', 'show-all')).to.equal(null);
    await type(element, 'Note', 'second');
    await element.save('Note');
    expect(stored()).to.include({ Note: 'second' });
    expect(stored()?.['Long'] === HUGE).to.equal(true);
    expect(held(element, 'Long')).to.be.below(LONG_TEXT + 5_000);
    await expect(element).to.be.accessible();
  });

  it('downloads 10 MB that a page cannot hold, of a key that is written as of one that is read', async () => {
    for (const content of [tag, readonlyTag]) {
      const { element } = await openEditor(content, { Long: HUGE });
      expect(held(element, 'Long')).to.be.below(LONG_TEXT + 5_000);
      const links: HTMLAnchorElement[] = [];
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        links.push(this);
      };
      try {
        await act(element, 'Long', 'download');
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
      expect(links.map(({ download }) => download)).to.deep.equal(['Long.txt']);
      const file = await fetch(links[0]?.href ?? '');
      expect((await file.text()) === HUGE).to.equal(true);
    }
  });

  it('replaces 10 MB when the agent asks for that, and takes the replacement back', async () => {
    const { element, stored } = await openEditor(tag, { Long: HUGE });
    await act(element, 'Long', 'replace');
    expect(field(element, 'Long').value).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'Long'));
    expect(stored()?.['Long'] === HUGE).to.equal(true);
    await act(element, 'Long', 'restore');
    expect(status(element, 'Long')).to.equal('clean');
    expect(entry(element, 'Long').querySelector('.field')).to.equal(null);

    await act(element, 'Long', 'replace');
    await type(element, 'Long', 'short');
    await element.save('Long');
    expect(stored()).to.include({ Long: 'short' });
    expect(field(element, 'Long').value).to.equal('short');
  });

  it('renders of 50,000 keys those in sight, and of a key press one entry', async () => {
    const { element } = await openEditor(tag, many());
    const list = (): HTMLElement | null => find(element, '.list');
    await waitUntil(() => list()?.dataset['kind'] === 'window');
    await waitUntil(() => (list()?.offsetHeight ?? 0) > MANY * 20);
    expect(keys(element).length).to.be.within(1, 100);
    expect(entry(element, 'key-0').ariaSetSize).to.equal(String(MANY));
    expect(entry(element, 'key-1').ariaPosInSet).to.equal('2');

    field(element, 'key-1').focus();
    await element.updateComplete;
    const nodes = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const one = (target instanceof Element ? target : target.parentElement)?.closest(
          '[data-key]',
        );
        if (one instanceof HTMLElement) nodes.add(one.dataset['key'] ?? '');
      }
    });
    observer.observe(list()!, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    await sendKeys({ type: '!' });
    await waitUntil(() => status(element, 'key-1') === 'draft');
    await element.updateComplete;
    observer.disconnect();
    expect([...nodes]).to.deep.equal(['key-1']);
  });

  it('keeps focus, draft and the keys beside it while the list is scrolled', async () => {
    const { element } = await openEditor(tag, many());
    await waitUntil(() => find(element, '.list')?.dataset['kind'] === 'window');
    await type(element, 'key-1', 'draft');
    // Firefox would scroll to it after the line that scrolls elsewhere.
    field(element, 'key-1').focus({ preventScroll: true });
    const scroller = find(element, '.scroller')!;
    scroller.scrollTop = scroller.scrollHeight / 2;
    await waitUntil(() => !keys(element).includes('key-3'));
    expect(keys(element)).to.include.members(['key-0', 'key-1', 'key-2']);
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'key-1'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => status(element, 'key-1') === 'clean');
  });

  it('brings a key that is added at the far end into sight, with the focus', async () => {
    const { element } = await openEditor(tag, many());
    await waitUntil(() => find(element, '.list')?.dataset['kind'] === 'window');
    const name = find(element, '[name="key"]') as HTMLInputElement;
    name.value = 'New';
    name.form?.requestSubmit();
    await waitUntil(() => keys(element).includes('New'));
    await waitUntil(() => element.shadowRoot?.activeElement === field(element, 'New'));
    await waitUntil(() => (find(element, '.scroller')?.scrollTop ?? 0) > 0);
  });
});
