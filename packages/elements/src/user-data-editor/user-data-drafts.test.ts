import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { comeToRest } from '../../../../e2e/contracts/settle.test-support.js';
import {
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

const boxes = (element: Element): string => find(element, '[part="orphans"]')?.textContent ?? '';
const press = (element: Element, label: string): void => {
  const buttons = element.shadowRoot?.querySelectorAll<HTMLElement>('[part="orphans"] .button');
  [...(buttons ?? [])].find(({ textContent }) => textContent.trim() === label)?.click();
};

describe('scapi-user-data-editor: drafts', () => {
  it('survive changes of other keys, with caret and focus', async () => {
    const { desktop, element, id } = await openEditor();
    field(element, 'Note').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ type: 'The ' });
    desktop.world.attachUserData(id, { Segment: 'Silver', Another: 'x' });
    await waitUntil(() => keys(element).includes('Another'));
    await sendKeys({ type: 'very ' });
    expect(field(element, 'Note').value).to.equal('The very first');
    expect(field(element, 'Segment').value).to.equal('Silver');
  });

  it('survive a move within the page, and a time out of it', async () => {
    const { desktop, element, id } = await openEditor();
    await type(element, 'Note', 'mine');
    const provider = element.parentElement;
    const home = document.createElement('p');
    provider?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(field(element, 'Note').value).to.equal('mine');

    element.remove();
    await comeToRest();
    expect(element.hasDrafts).to.be.true;
    desktop.world.attachUserData(id, { Note: 'theirs' });
    home.append(element);
    await waitUntil(() => status(element, 'Note') === 'conflict');
    expect(field(element, 'Note').value).to.equal('mine');
    expect(entry(element, 'Note').textContent).to.contain('theirs');
  });

  it('stay with their interaction; what is typed meanwhile goes to none', async () => {
    const { desktop, element, id, call, select } = await openEditor();
    field(element, 'Note').focus();
    await sendKeys({ type: 'mine ' });
    desktop.perform('voice.hold', id);
    const other = call({ Note: 'of another' });
    select(other);
    await waitUntil(() => keys(element).join() === 'Note');
    await sendKeys({ type: 'typed blindly' });
    expect(field(element, 'Note').value).to.equal('of another');
    expect(element.shadowRoot?.textContent).to.contain('elsewhere: 1');
    select(id);
    await waitUntil(() => keys(element).includes('Segment'));
    expect(field(element, 'Note').value).to.contain('mine');
  });

  it('of an interaction that is gone are offered to the next, or dropped', async () => {
    const { desktop, element, id, call, select } = await openEditor();
    await type(element, 'Note', 'mine');
    desktop.world.hangUp(id);
    desktop.perform('interaction.markdone', id);
    await waitUntil(() => boxes(element).includes('mine'));
    expect(boxes(element)).to.not.contain('Use here');
    const other = call({ Note: 'of another' });
    select(other);
    await waitUntil(() => boxes(element).includes('Use here'));
    press(element, 'Use here');
    await element.updateComplete;
    expect(boxes(element)).to.equal('');
    expect(field(element, 'Note').value).to.equal('mine');
    expect(status(element, 'Note')).to.equal('draft');
    desktop.world.hangUp(other);
    desktop.perform('interaction.markdone', other);
    await waitUntil(() => boxes(element).includes('mine'));
    press(element, 'Discard');
    await element.updateComplete;
    expect(boxes(element)).to.equal('');
    expect(element.hasDrafts).to.be.false;
  });

  it('of 100 keys: a key press and a change from elsewhere touch one entry each', async () => {
    const data = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`Key${n}`, `${n}`]));
    const { desktop, element, id } = await openEditor(tag, data);
    await waitUntil(() => keys(element).length === 100);
    const touched = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const parent = target instanceof Element ? target : target.parentElement;
        const key = parent?.closest<HTMLElement>('[data-key]')?.dataset['key'];
        if (key !== undefined) touched.add(key);
      }
    });
    const list = find(element, '[part="list"]');
    if (list)
      observer.observe(list, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    for (let n = 0; n < 20; n++) await type(element, 'Key50', `typed ${n}`);
    desktop.world.attachUserData(id, { Key7: 'new' });
    await waitUntil(() => field(element, 'Key7').value === 'new');
    await element.updateComplete;
    expect([...touched].filter((key) => key !== 'Key7')).to.deep.equal(['Key50']);
    observer.disconnect();
  });
});
