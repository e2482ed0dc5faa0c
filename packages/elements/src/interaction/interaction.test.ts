import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { InteractionDetail } from '../interaction-list/entry-actions.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import './define.js';
import type { ScapiInteraction } from './interaction.js';

const tag = html`<scapi-interaction></scapi-interaction>`;
const origins = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const clean = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string): string =>
  clean(find(element, selector)?.textContent);
const nameOf = (button: Element): string => button.ariaLabel ?? clean(button.textContent);
const buttons = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="button"]') ?? []),
];
const names = (element: Element): string[] => buttons(element).map(nameOf);
const button = (element: Element, name: string): HTMLElement => {
  const found = buttons(element).find((one) => nameOf(one) === name);
  if (!found) throw new Error(`There is no button ${name}, but ${names(element).join()}`);
  return found;
};
const shows = (element: Element, words: string): Promise<void> =>
  waitUntil(() => text(element, '[part="box"]').includes(words), `"${words}" is not shown`);
/** Waits until these are the actions, and none of them waits for another to end. */
const offers = (element: Element, ...wanted: string[]): Promise<void> =>
  waitUntil(
    () =>
      names(element).join() === wanted.join() &&
      buttons(element).every((one) => !one.matches(':disabled, [aria-disabled="true"]')),
    `not ${wanted.join()}`,
  );

describe('scapi-interaction', () => {
  /** A work item from Cleo waits. */
  async function openItem(init?: TestDesktopOptions, content = tag) {
    const test = openDesktop(init);
    const id = test.desktop.world.workItem({ from: 'Cleo' });
    const element = await renderInside<ScapiInteraction>(test.client, content);
    await waitUntil(() => find(element, '[part="box"]'));
    await element.updateComplete;
    return { ...test, id, element };
  }

  it('carries an interaction through: accept, mark done', async () => {
    const { element } = await openItem();
    await shows(element, 'Waiting Work item');
    expect(names(element)).to.deep.equal(['Accept', 'Reject']);
    button(element, 'Accept').click();
    await offers(element, 'Mark done');
    expect(text(element, '[role="status"]')).to.equal('Cleo Work item · Accepted');
    button(element, 'Mark done').click();
    await waitUntil(() => text(element, '[part="note"]') === 'No interaction');
  });

  it('shows from where to where a call goes, who takes part, since when and for how long', async () => {
    const { client, desktop } = openDesktop();
    const id = desktop.world.call({ ani: '+15550100', dnis: '8001' });
    const element = await renderInside<ScapiInteraction>(client, tag);
    await shows(element, 'Ringing Call');
    button(element, 'Answer').click();
    await shows(element, 'Talking');
    desktop.world.partyJoins(id, 'Dan');
    await waitUntil(() => text(element, '[part="details"]').includes('Dan'));
    const details = text(element, '[part="details"]');
    expect(details).to.contain('From +1 555 0100').and.contain('To 8001');
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date());
    expect(details).to.contain(`Started ${today}`);
    await waitUntil(() => /^0:(0[1-9]|[1-5]\d)$/.test(text(element, '[role="timer"]')));
  });

  it('follows the selected case, or shows the one that it is told', async () => {
    const { element, desktop, id } = await openItem();
    const chat = desktop.world.chat({ from: 'Bob' });
    const caseOf = (wanted: string): string =>
      desktop.state.interactions.find(({ interactionId }) => interactionId === wanted)?.caseId ??
      '';
    desktop.agent.selectCase(caseOf(chat));
    await shows(element, 'Bob');
    desktop.agent.selectCase(caseOf(id));
    await shows(element, 'Cleo');
    element.setAttribute('interaction-id', chat);
    await shows(element, 'Bob');
    element.removeAttribute('interaction-id');
    await shows(element, 'Cleo');
  });

  it('is busy between click and answer, asks once, and reports before and after', async () => {
    const { element, desktop, id } = await openItem();
    desktop.faults.add({ kind: 'delay', on: 'interaction.accept', delay: 60, once: true });
    const before = oneEvent<CustomEvent<InteractionDetail>>(element, 'scapi-accept');
    const after = oneEvent<CustomEvent<InteractionDetail>>(element, 'scapi-accepted');
    button(element, 'Accept').click();
    button(element, 'Accept').click();
    expect((await before).detail).to.deep.equal({ interactionId: id });
    await element.updateComplete;
    expect(button(element, 'Accept').ariaBusy).to.equal('true');
    expect(text(element, '[part="box"]')).to.contain('Waiting');
    expect((await after).detail).to.deep.equal({ interactionId: id });
    expect(requestsTo(desktop, 'interaction.accept')).to.have.length(1);
  });

  it('asks nothing when it is canceled', async () => {
    const { element, desktop } = await openItem();
    element.addEventListener('scapi-reject', (event) => {
      event.preventDefault();
    });
    button(element, 'Reject').click();
    await element.updateComplete;
    expect(requestsTo(desktop, 'interaction.reject')).to.be.empty;
  });

  it('blocks "mark done" with a reason, and allows it again', async () => {
    const { element, desktop, id } = await openItem(
      {},
      html`<scapi-interaction block-reason="Save first"></scapi-interaction>`,
    );
    await element.accept();
    await offers(element, 'Mark done', 'Block “mark done”');
    button(element, 'Block “mark done”').click();
    await shows(element, 'blocked: Save first');
    expect(requestsTo(desktop, 'interaction.blockMarkdone')[0]?.parameters).to.deep.equal([
      id,
      'Save first',
    ]);
    expect(button(element, 'Block “mark done”').ariaPressed).to.equal('true');
    button(element, 'Block “mark done”').click();
    await waitUntil(() => !text(element, '[part="box"]').includes('blocked:'));
    await element.blockMarkDone('Another');
    await shows(element, 'blocked: Another');
  });

  it('keeps the focus when its button goes, and when the interaction goes', async () => {
    const { element } = await openItem();
    button(element, 'Accept').focus();
    await sendKeys({ press: 'Enter' });
    await offers(element, 'Mark done');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="entry"]'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find(element, '[part="note"]'));
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="note"]'));
  });

  it('shows a refusal, and can be tried again', async () => {
    const { element, desktop } = await openItem();
    desktop.faults.add({
      kind: 'refuse',
      on: 'interaction.accept',
      errorMessage: 'Gone',
      once: true,
    });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    button(element, 'Accept').click();
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(text(element, '[role="alert"]')).to.contain('Gone');
    button(element, 'Accept').click();
    await offers(element, 'Mark done');
    expect(find(element, '[role="alert"]')).to.equal(null);
  });

  it('says that it may not act, that it waits, that there is no provider, and that the desktop was lost', async () => {
    const limited = await openItem({
      options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
    });
    await waitUntil(() => button(limited.element, 'Accept').title.includes(origins));

    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiInteraction>(waiting.client, tag);
    expect(text(early, '[part="note"]')).to.contain('Connecting');

    const alone = await fixture<ScapiInteraction>(tag);
    expect(text(alone, '[part="note"]')).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.accept();
    expect((await error).detail.code).to.equal('UNAVAILABLE');

    const { element, client } = await openItem();
    client.close();
    await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
    expect(buttons(element).every(({ ariaDisabled }) => ariaDisabled === 'true')).to.equal(true);
  });

  it('goes on when it moves, and stops following the desktop when it is removed', async () => {
    const { element, desktop } = await openItem();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Accept', 'Reject']);
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  it('renders hostile names as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { client, desktop } = openDesktop();
    desktop.world.call({ ani: hostile });
    const element = await renderInside<ScapiInteraction>(client, tag);
    await shows(element, hostile);
    expect(find(element, 'img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      await expect(await renderInside(openDesktop().client, tag)).to.be.accessible();
      const { element, desktop, client } = await openItem(
        {},
        html`<scapi-interaction block-reason="Save first"></scapi-interaction>`,
      );
      await expect(element).to.be.accessible();
      await element.accept();
      await element.blockMarkDone();
      await element.markDone();
      await waitUntil(() => find(element, '[role="alert"]'));
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'delay', on: 'interaction.markdone', delay: 60_000 });
      void element.markDone();
      await waitUntil(() => find(element, '[aria-busy]'));
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
