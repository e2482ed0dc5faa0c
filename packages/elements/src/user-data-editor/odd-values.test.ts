import { expect, waitUntil } from '@open-wc/testing';
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
const many = (): Record<string, string> =>
  Object.fromEntries(Array.from({ length: MANY }, (_, index) => [`key-${index}`, 'value']));
const value = (element: Element, key: string): string =>
  entry(element, key).querySelector('[part="value"]')?.textContent.replace(/\s+/g, ' ').trim() ??
  '';

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

  it('shows the beginning of 10 MB of text, and lets the other keys be edited', async () => {
    const { element, stored } = await openEditor(tag, {
      Long: 'A word '.repeat(1_500_000),
      Note: 'first',
    });
    expect(entry(element, 'Long').textContent.length).to.be.below(LONG_TEXT + 1_000);
    await type(element, 'Note', 'second');
    await element.save('Note');
    expect(stored()).to.include({ Note: 'second' });
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
