import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { UserDataSaveDetail } from './details.js';
import type { ScapiUserDataEditor } from './user-data-editor.js';
import {
  act,
  button,
  entry,
  field,
  find,
  keys,
  openEditor,
  origins,
  says,
  status,
  tag,
  type,
  WRITE,
} from './user-data-editor.test-support.js';
import './define.js';

describe('scapi-user-data-editor', () => {
  it('shows the attached data in the order of the desktop, without the keys it writes itself', async () => {
    const { element } = await openEditor();
    expect(keys(element)).to.deep.equal(['Segment', 'Note']);
    expect(field(element, 'Note').value).to.equal('first');
    expect(entry(element, 'Note').querySelector('label')?.control).to.equal(field(element, 'Note'));
    element.showHidden = true;
    await element.updateComplete;
    expect(keys(element)).to.include('IW_CaseUid');
  });

  it('shows the declared keys only, by their names and types, also those that are not there', async () => {
    const { element } = await openEditor(
      html`<scapi-user-data-editor
        keys="Note, Missing, Segment, Vip"
        fields='{"Segment":{"label":"Customer","type":"select","options":["Gold","Silver"]},"Vip":{"type":"boolean"}}'
      ></scapi-user-data-editor>`,
    );
    expect(keys(element)).to.deep.equal(['Note', 'Missing', 'Segment', 'Vip']);
    expect(entry(element, 'Segment').querySelector('label')?.textContent).to.equal('Customer');
    const options = [...entry(element, 'Segment').querySelectorAll('option')];
    expect(options.map(({ text }) => text)).to.deep.equal(['', 'Gold', 'Silver']);
    expect(field(element, 'Segment').value).to.equal('Gold');
    expect(field(element, 'Missing').placeholder).to.equal('Not set');
    expect(field(element, 'Missing').title).to.contain('does not let this application read it');
    expect(find(element, '[part="add"]')).to.equal(null);
  });

  it('saves with Enter; the draft stays one until the desktop has reported', async () => {
    const { desktop, element, stored } = await openEditor();
    const before = oneEvent<CustomEvent<UserDataSaveDetail>>(element, 'scapi-save');
    const after = oneEvent<CustomEvent<UserDataSaveDetail>>(element, 'scapi-saved');
    field(element, 'Note').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '!' });
    expect(status(element, 'Note')).to.equal('draft');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    expect((await before).detail.values).to.deep.equal({ Note: 'first!' });
    expect((await after).detail.values).to.deep.equal({ Note: 'first!' });
    expect(stored()).to.include({ Note: 'first!' });
    await waitUntil(() => status(element, 'Note') === 'clean');
    expect(says(element)).to.equal('Saved: Note');
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'Note'));
    expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
  });

  it('is busy while it saves, and nothing else', async () => {
    const { desktop, element } = await openEditor();
    desktop.faults.add({ kind: 'delay', on: 'interaction.setUserData', delay: 150, once: true });
    await type(element, 'Note', 'second');
    await act(element, 'Note', 'save');
    expect(status(element, 'Note')).to.equal('saving');
    expect(button(element, 'Note', 'save')?.getAttribute('aria-busy')).to.equal('true');
    expect(says(element)).to.equal('Saving Note…');
    await act(element, 'Note', 'save');
    await waitUntil(() => status(element, 'Note') === 'clean');
    expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
  });

  it('undoes with Escape, and does not ask the desktop', async () => {
    const { desktop, element } = await openEditor();
    await type(element, 'Note', 'second');
    field(element, 'Note').focus();
    await sendKeys({ press: 'Escape' });
    expect(field(element, 'Note').value).to.equal('first');
    expect(status(element, 'Note')).to.equal('clean');
    expect(requestsTo(desktop, 'interaction.setUserData')).to.be.empty;
  });

  it('keeps the focus when the buttons of a draft go', async () => {
    const { element } = await openEditor();
    await type(element, 'Note', 'second');
    button(element, 'Note', 'save')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => status(element, 'Note') === 'clean');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'Note'));
  });

  it('keeps line breaks; there Enter writes one, and saves with Ctrl', async () => {
    const { element, stored } = await openEditor(tag, { Note: 'one\ntwo' });
    expect(field(element, 'Note').value).to.equal('one\ntwo');
    field(element, 'Note').focus();
    (field(element, 'Note') as unknown as HTMLTextAreaElement).setSelectionRange(99, 99);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'three' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await waitUntil(() => status(element, 'Note') === 'clean');
    expect(stored()).to.include({ Note: 'one\ntwo\nthree' });
  });

  it('does not save when scapi-save is canceled', async () => {
    const { desktop, element } = await openEditor();
    element.addEventListener('scapi-save', (event) => {
      event.preventDefault();
    });
    await type(element, 'Note', 'second');
    await element.save('Note');
    expect(requestsTo(desktop, 'interaction.setUserData')).to.be.empty;
    expect(status(element, 'Note')).to.equal('draft');
  });

  it('says what does not fit the declared type, and sends nothing', async () => {
    const { desktop, element } = await openEditor();
    element.fields = { Note: { type: 'number' } };
    await type(element, 'Note', 'many');
    await element.save('Note');
    await element.updateComplete;
    expect(entry(element, 'Note').querySelector('[role="alert"]')?.textContent).to.contain(
      'not a number',
    );
    expect(field(element, 'Note').getAttribute('aria-invalid')).to.equal('true');
    expect(requestsTo(desktop, 'interaction.setUserData')).to.be.empty;
    await type(element, 'Note', '42');
    await element.save('Note');
    await waitUntil(() => status(element, 'Note') === 'clean');
  });

  it('shows why a key was not saved, which option to look at, and keeps the draft for another try', async () => {
    const { desktop, element } = await openEditor(tag, undefined, {
      options: { [WRITE]: 'Segment' },
    });
    await type(element, 'Note', 'second');
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    void element.save('Note');
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(status(element, 'Note')).to.equal('failed');
    expect(field(element, 'Note').value).to.equal('second');
    expect(entry(element, 'Note').textContent).to.contain(
      'user-data.read-allowed and write-allowed',
    );
    desktop.configure({ options: { [WRITE]: '*' } });
    await act(element, 'Note', 'save');
    await waitUntil(() => status(element, 'Note') === 'clean');
  });

  it('saves all drafts in one message, and leaves conflicts to the agent', async () => {
    const { desktop, element, id, stored } = await openEditor(tag, { A: '1', B: '2', C: '3' });
    for (const key of ['A', 'B', 'C']) await type(element, key, 'mine');
    desktop.world.attachUserData(id, { C: 'theirs' });
    await waitUntil(() => status(element, 'C') === 'conflict');
    find(element, '[part~="button-save-all"]')?.click();
    await waitUntil(() => status(element, 'A') === 'clean' && status(element, 'B') === 'clean');
    expect(stored()).to.include({ A: 'mine', B: 'mine', C: 'theirs' });
    expect(requestsTo(desktop, 'interaction.setUserData')).to.have.length(1);
  });

  it('reports of several drafts those that were saved, and no other', async () => {
    const { desktop, element, stored } = await openEditor(tag, { A: '1', B: '2' });
    desktop.configure({ options: { [WRITE]: 'B' } });
    for (const key of ['A', 'B']) await type(element, key, 'mine');
    const saved: UserDataSaveDetail[] = [];
    element.addEventListener('scapi-saved', ({ detail }) => saved.push(detail));
    await element.saveAll();
    expect(saved.map(({ values }) => values)).to.deep.equal([{ B: 'mine' }]);
    expect(stored()).to.include({ A: '1', B: 'mine' });
    await element.updateComplete;
    expect(status(element, 'A')).to.equal('failed');
  });

  it('reports what was saved, and not what was typed meanwhile', async () => {
    const { element, stored } = await openEditor();
    const saved: UserDataSaveDetail[] = [];
    element.addEventListener('scapi-saved', ({ detail }) => saved.push(detail));
    await type(element, 'Note', 'A');
    const saving = element.save('Note');
    await type(element, 'Note', 'B');
    await saving;
    await element.updateComplete;
    expect(saved.map(({ values }) => values)).to.deep.equal([{ Note: 'A' }]);
    expect(stored()?.['Note']).to.equal('A');
    expect(field(element, 'Note').value).to.equal('B');
    expect(status(element, 'Note')).to.equal('draft');
  });

  describe('in a conflict', () => {
    async function openConflict() {
      const test = await openEditor();
      await type(test.element, 'Note', 'mine');
      field(test.element, 'Note').focus();
      test.desktop.world.attachUserData(test.id, { Note: 'theirs' });
      await waitUntil(() => status(test.element, 'Note') === 'conflict');
      return test;
    }

    it('keeps the draft, shows the other value, and does not overwrite it with Enter', async () => {
      const { desktop, element } = await openConflict();
      expect(field(element, 'Note').value).to.equal('mine');
      expect(entry(element, 'Note').textContent).to.contain('“theirs”');
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(requestsTo(desktop, 'interaction.setUserData')).to.be.empty;
      expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Note', 'keep-mine'));
    });

    it('saves the draft when the agent says so', async () => {
      const { element, stored } = await openConflict();
      await act(element, 'Note', 'keep-mine');
      await waitUntil(() => status(element, 'Note') === 'clean');
      expect(stored()).to.include({ Note: 'mine' });
    });

    it('takes the other value when the agent says so', async () => {
      const { desktop, element } = await openConflict();
      await act(element, 'Note', 'restore');
      expect(field(element, 'Note').value).to.equal('theirs');
      expect(requestsTo(desktop, 'interaction.setUserData')).to.be.empty;
    });

    it('says that the key was deleted', async () => {
      const { desktop, element, id } = await openEditor();
      await type(element, 'Note', 'mine');
      desktop.world.deleteUserData(id, 'Note');
      await waitUntil(() => status(element, 'Note') === 'conflict');
      expect(entry(element, 'Note').textContent).to.contain('Deleted elsewhere');
    });
  });

  describe('adds and deletes', () => {
    const add = async (element: Element, name: string): Promise<void> => {
      find(element, '[name="key"]')?.focus();
      await sendKeys({ type: name });
      await sendKeys({ press: 'Enter' });
    };

    it('a key by the keyboard alone', async () => {
      const { element, stored } = await openEditor();
      await add(element, 'Reason');
      await waitUntil(() => element.shadowRoot?.activeElement === field(element, 'Reason'));
      await sendKeys({ type: 'billing' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => status(element, 'Reason') === 'clean');
      expect(stored()).to.include({ Reason: 'billing' });
    });

    for (const [name, reason] of [
      ['Note', 'there already'],
      ['IW_Mine', 'cannot be added'],
    ] as const) {
      it(`no key ${name}, and says why`, async () => {
        const { element } = await openEditor();
        await add(element, name);
        await element.updateComplete;
        expect(find(element, '#refused')?.textContent).to.contain(reason);
        expect(keys(element)).to.deep.equal(['Segment', 'Note']);
      });
    }

    it('a key after asking again, and hands the focus to its neighbor', async () => {
      const { desktop, element, stored } = await openEditor();
      await act(element, 'Segment', 'ask-delete');
      await element.updateComplete;
      expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Segment', 'delete'));
      await sendKeys({ press: 'Escape' });
      expect(button(element, 'Segment', 'delete')).to.equal(null);
      expect(requestsTo(desktop, 'interaction.deleteUserData')).to.be.empty;
      await act(element, 'Segment', 'ask-delete');
      await element.updateComplete;
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !keys(element).includes('Segment'));
      await element.updateComplete;
      expect(stored()).to.not.have.property('Segment');
      expect(element.shadowRoot?.activeElement).to.equal(field(element, 'Note'));
    });

    it('says why a key was not deleted', async () => {
      const { desktop, element } = await openEditor();
      desktop.faults.add({
        kind: 'refuse',
        on: 'interaction.deleteUserData',
        errorMessage: 'Kept',
      });
      await element.delete('Note');
      await element.updateComplete;
      expect(entry(element, 'Note').textContent).to.contain('Kept');
    });
  });

  it('protects what is only read: declared, nested, of an ended interaction, or all', async () => {
    const { desktop, element, id } = await openEditor(
      html`<scapi-user-data-editor readonly-keys="Segment"></scapi-user-data-editor>`,
      { Segment: 'Gold', Tree: { leaf: 1 }, Note: 'first' },
    );
    const isField = (key: string) => entry(element, key).querySelector('.field') !== null;
    expect(['Segment', 'Tree', 'Note'].map(isField)).to.deep.equal([false, false, true]);
    expect(entry(element, 'Tree').textContent).to.contain('"leaf": 1').and.contain('Structured');
    element.readonly = true;
    await element.updateComplete;
    expect(isField('Note')).to.be.false;
    element.readonly = false;
    await element.updateComplete;
    await type(element, 'Note', 'typed');
    desktop.world.hangUp(id);
    await waitUntil(() => !isField('Note'));
    expect(entry(element, 'Note').textContent).to.contain('Not saved: “typed”');
  });

  it('shows a key called __proto__, and saves it, as any other', async () => {
    const data = JSON.parse('{"__proto__":"harmless"}') as Record<string, unknown>;
    const { element, stored } = await openEditor(tag, data);
    element.fields = JSON.parse('{"__proto__":{"label":"Odd"}}') as typeof element.fields;
    await element.updateComplete;
    expect(entry(element, '__proto__').querySelector('label')?.textContent).to.equal('Odd');
    await type(element, '__proto__', 'changed');
    await element.save('__proto__');
    expect(Object.entries(stored() ?? {})).to.deep.include(['__proto__', 'changed']);
  });

  it('renders hostile keys and values as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element } = await openEditor(tag, { [hostile]: hostile, Tree: { leaf: hostile } });
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(keys(element)).to.include(hostile);
  });

  it('says that there is no interaction, and that there is no data', async () => {
    const { client, desktop } = openDesktop();
    const element = await renderInside<ScapiUserDataEditor>(client, tag);
    await waitUntil(() => find(element, '[part="note"]')?.textContent.includes('no interaction'));
    const note = find(element, '[part="note"]')?.getBoundingClientRect();
    expect(note?.top).to.equal(element.getBoundingClientRect().top);
    const { interactionId } = await until(desktop, ({ interactions }) => {
      if (interactions.length === 0) desktop.world.call();
      return interactions[0];
    });
    element.interactionId = interactionId;
    await waitUntil(() => find(element, '[part="note"]')?.textContent.includes('No data'));
  });

  it('may only read where it may not write, and says which option to change', async () => {
    const { element } = await openEditor(tag, undefined, {
      options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
    });
    expect(entry(element, 'Note').querySelector('.field')).to.equal(null);
    const note = find(element, '[part="note"]');
    expect(note?.textContent).to.contain(origins);
    const list = find(element, '[part="list"]')?.getBoundingClientRect();
    expect(note?.getBoundingClientRect().top).to.be.greaterThan(Number(list?.bottom));
  });

  it('says that it is not connected when there is no provider', async () => {
    const element = await fixture<ScapiUserDataEditor>(tag);
    expect(find(element, '[part="note"]')?.textContent).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    void element.save('Note');
    expect((await error).detail.code).to.equal('UNAVAILABLE');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture<ScapiUserDataEditor>(tag)).to.be.accessible();
      const { desktop, element, id } = await openEditor(
        html`<scapi-user-data-editor
          readonly-keys="Fixed"
          fields='{"Segment":{"type":"select","options":["Gold"]},"Day":{"type":"date"},"Sum":{"type":"number"}}'
        ></scapi-user-data-editor>`,
        {
          Fixed: '1',
          Segment: 'Gold',
          Day: '2025-01-31',
          Note: 'a\nb',
          Sum: '1',
          X: '1',
          Tree: {},
        },
        { options: { [WRITE]: 'Segment,Day,Note,Sum' } },
      );
      await expect(element).to.be.accessible();
      for (const key of ['Segment', 'Note', 'Sum', 'X']) await type(element, key, 'Gold');
      await element.save('Sum');
      await element.save('X');
      desktop.world.attachUserData(id, { Note: 'theirs' });
      await act(element, 'Day', 'ask-delete');
      await waitUntil(() => status(element, 'Note') === 'conflict');
      await element.updateComplete;
      await expect(element).to.be.accessible();
      desktop.world.hangUp(id);
      await waitUntil(() => find(element, '.field') === null);
      await expect(element).to.be.accessible();
    });
  }
});
