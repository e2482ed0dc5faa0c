import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../click-to-dial/define.js';
import { openDesktop, renderInside } from './desktop.test-support.js';
import { registerTexts } from './register-texts.js';

const page = document.documentElement;
const textOf = async (element: HTMLElement & { updateComplete: Promise<boolean> }) => {
  // The change of the language is noticed by an observer, which runs after this task.
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
  const name = element.shadowRoot?.querySelector('button')?.ariaLabel ?? '';
  return `${name} ${element.shadowRoot?.textContent ?? ''}`.replace(/\s+/g, ' ');
};

describe('registerTexts', () => {
  const { lang } = page;
  after(() => {
    page.lang = lang;
  });
  afterEach(() => {
    page.lang = 'en';
  });

  it('gives the elements on the page another language, and takes a region of it', async () => {
    registerTexts('de', { dialCall: 'Anrufen', notConnected: 'Nicht verbunden' });
    const element = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
      html`<scapi-click-to-dial destination="5001"></scapi-click-to-dial>`,
    );
    expect(await textOf(element)).to.include('Not connected');
    page.lang = 'de-AT';
    expect(await textOf(element))
      .to.include('Nicht verbunden')
      .and.include('Anrufen');
    page.lang = 'en';
    expect(await textOf(element)).to.include('Not connected');
  });

  it('follows lang on the element before that of the page', async () => {
    registerTexts('de', { notConnected: 'Nicht verbunden' });
    const element = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
      html`<scapi-click-to-dial lang="de" destination="5001"></scapi-click-to-dial>`,
    );
    expect(await textOf(element)).to.include('Nicht verbunden');
  });

  it('speaks English where lang is no language', async () => {
    registerTexts('de', { notConnected: 'Nicht verbunden' });
    const element = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
      html`<scapi-click-to-dial lang="C" destination="5001"></scapi-click-to-dial>`,
    );
    expect(await textOf(element)).to.include('Not connected');
  });

  it('replaces one English text and leaves the others', async () => {
    const { client } = openDesktop();
    await client.connect();
    registerTexts('en', { dialEnd: 'Hang up now' });
    const element = await renderInside<HTMLElementTagNameMap['scapi-click-to-dial']>(
      client,
      html`<scapi-click-to-dial destination="5001"></scapi-click-to-dial>`,
    );
    await element.dial();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.cancel')?.getAttribute('title')).to.equal(
      'Hang up now',
    );
    registerTexts('en', { dialEnd: 'End the call' });
  });

  it('says what a language lacks in English', async () => {
    registerTexts('fr', { dialCall: 'Appeler' });
    const element = await fixture<HTMLElement & { updateComplete: Promise<boolean> }>(
      html`<scapi-click-to-dial lang="fr" destination="5001"></scapi-click-to-dial>`,
    );
    expect(await textOf(element))
      .to.include('Appeler')
      .and.include('Not connected');
  });

  it('takes texts made from values', async () => {
    registerTexts('de', { dialEndTo: (destination) => `Gespräch mit ${destination} beenden` });
    const { client } = openDesktop();
    await client.connect();
    const element = await renderInside<HTMLElementTagNameMap['scapi-click-to-dial']>(
      client,
      html`<scapi-click-to-dial lang="de" destination="5001"></scapi-click-to-dial>`,
    );
    await element.dial();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.cancel')?.ariaLabel).to.equal(
      'Gespräch mit 5001 beenden',
    );
  });

  it('says in English what a function fails to say, and reports it once', async () => {
    const { client } = openDesktop();
    await client.connect();
    registerTexts('it', {
      dialCall: 'Chiama',
      dialExtension: () => {
        throw new Error('A text of the test fails');
      },
    });
    const reported: unknown[] = [];
    const { error } = console;
    console.error = (...all: unknown[]) => void reported.push(all[0]);
    try {
      const element = await renderInside<HTMLElementTagNameMap['scapi-click-to-dial']>(
        client,
        html`<scapi-click-to-dial lang="it" destination="tel:5001;ext=5"></scapi-click-to-dial>`,
      );
      await waitUntil(() => element.shadowRoot?.textContent.includes('5001 ext. 5'));
      element.requestUpdate();
      await element.updateComplete;
      expect(reported).to.have.length(1);
      expect(reported[0]).to.contain('dialExtension (it)');
    } finally {
      console.error = error;
    }
  });
});
