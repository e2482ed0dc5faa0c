import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { InteractionDetail } from './entry-actions.js';
import type { ScapiInteractionList } from './interaction-list.js';
import './define.js';

const tag = html`<scapi-interaction-list></scapi-interaction-list>`;
const origins = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const clean = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string): string =>
  clean(find(element, selector)?.textContent);
const rows = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part="entry"]') ?? []),
];
const row = (element: Element, who: string): HTMLElement => {
  const found = rows(element).find((one) => one.textContent.includes(who));
  if (!found) throw new Error(`There is no row of ${who}`);
  return found;
};
const nameOf = (button: Element): string => button.ariaLabel ?? clean(button.textContent);
const buttons = (element: Element, who: string): HTMLElement[] => [
  ...row(element, who).querySelectorAll<HTMLElement>('[part~="button"]'),
];
const names = (element: Element, who: string): string[] => buttons(element, who).map(nameOf);
const button = (element: Element, who: string, name: string): HTMLElement => {
  const found = buttons(element, who).find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No button ${name}, but ${names(element, who).join()}`);
  return found;
};
const shows = (element: Element, who: string, words: string): Promise<void> =>
  waitUntil(() => clean(row(element, who).textContent).includes(words), `"${words}" is not shown`);
const focused = (element: Element): HTMLElement | null =>
  element.shadowRoot?.activeElement as HTMLElement | null;

describe('scapi-interaction-list', () => {
  /** A call from Ada that rings, a chat of Bob and a work item of Cleo that wait. */
  async function openList(init?: TestDesktopOptions, content = tag) {
    const test = openDesktop(init);
    const { world } = test.desktop;
    const ids = [
      world.call({ ani: 'Ada' }),
      world.chat({ from: 'Bob' }),
      world.workItem({ from: 'Cleo' }),
    ] as const;
    const element = await renderInside<ScapiInteractionList>(test.client, content);
    await waitUntil(() => rows(element).length > 0);
    await element.updateComplete;
    return { ...test, ids, element };
  }

  it('lists what the agent handles, by media and state, and follows the desktop', async () => {
    const { element, desktop, ids } = await openList();
    expect(rows(element).map(({ textContent }) => clean(textContent))).to.have.length(3);
    await shows(element, 'Ada', 'Ringing Call');
    await shows(element, 'Bob', 'Waiting Chat');
    await shows(element, 'Cleo', 'Waiting Work item');
    desktop.perform('voice.answer', ids[0]);
    await shows(element, 'Ada', 'Talking Call');
    expect(text(element, '[role="status"]')).to.equal('Ada Call · Talking');
    desktop.world.email({ from: 'Dan' });
    await waitUntil(() => rows(element).length === 4);
  });

  it('shows how long each has lasted', async () => {
    const { element, desktop, ids } = await openList();
    desktop.perform('voice.answer', ids[0]);
    const time = () => clean(row(element, 'Ada').querySelector('[role="timer"]')?.textContent);
    await waitUntil(() => /^0:(0[1-9]|[1-5]\d)$/.test(time()));
    desktop.world.hangUp(ids[0]);
    await waitUntil(() => time() === '');
  });

  it('answers a call, accepts a chat, rejects a work item, and marks done', async () => {
    const { element, desktop, ids } = await openList();
    expect(names(element, 'Ada')).to.deep.equal(['Answer', 'Reject']);
    button(element, 'Ada', 'Answer').click();
    await shows(element, 'Ada', 'Talking');
    expect(requestsTo(desktop, 'voice.answer')).to.have.length(1);
    button(element, 'Bob', 'Accept').click();
    await waitUntil(() => !names(element, 'Bob').includes('Accept'));
    button(element, 'Cleo', 'Reject').click();
    await waitUntil(() => rows(element).length === 2);
    desktop.world.hangUp(ids[0]);
    await waitUntil(() => names(element, 'Ada').join() === 'Mark done');
    button(element, 'Ada', 'Mark done').click();
    await waitUntil(() => rows(element).length === 1);
  });

  it('is busy between click and answer, asks once, and leaves the others alone', async () => {
    const { element, desktop } = await openList();
    desktop.faults.add({ kind: 'delay', on: 'interaction.accept', delay: 80, once: true });
    button(element, 'Bob', 'Accept').click();
    button(element, 'Bob', 'Accept').click();
    await element.updateComplete;
    expect(button(element, 'Bob', 'Accept').ariaBusy).to.equal('true');
    expect(button(element, 'Bob', 'Reject').ariaDisabled).to.equal('true');
    expect(button(element, 'Cleo', 'Accept').ariaDisabled).to.equal(null);
    expect(row(element, 'Bob').textContent).to.contain('Waiting');
    button(element, 'Bob', 'Reject').click();
    await waitUntil(() => !names(element, 'Bob').includes('Accept'));
    expect(requestsTo(desktop, 'interaction.accept')).to.have.length(1);
    expect(requestsTo(desktop, 'interaction.reject')).to.be.empty;
  });

  it('tells before and after, and asks nothing when it is canceled', async () => {
    const { element, desktop, ids } = await openList();
    const detail = { interactionId: ids[2] };
    const before = oneEvent<CustomEvent<InteractionDetail>>(element, 'scapi-accept');
    const after = oneEvent<CustomEvent<InteractionDetail>>(element, 'scapi-accepted');
    button(element, 'Cleo', 'Accept').click();
    expect((await before).detail).to.deep.equal(detail);
    expect((await after).detail).to.deep.equal(detail);
    element.addEventListener('scapi-mark-done', (event) => {
      event.preventDefault();
    });
    await element.markDone(ids[2]);
    expect(requestsTo(desktop, 'interaction.markdone')).to.be.empty;
  });

  it('blocks "mark done" with a reason, shows it, and allows it again', async () => {
    const { element, desktop, ids } = await openList(
      {},
      html`<scapi-interaction-list block-reason="Save the form first"></scapi-interaction-list>`,
    );
    button(element, 'Cleo', 'Accept').click();
    await waitUntil(() => names(element, 'Cleo').includes('Mark done'));
    const before = oneEvent<CustomEvent<InteractionDetail>>(element, 'scapi-block');
    button(element, 'Cleo', 'Block “mark done”').click();
    expect((await before).detail).to.deep.equal({
      interactionId: ids[2],
      warningMessage: 'Save the form first',
    });
    await shows(element, 'Cleo', 'blocked: Save the form first');
    button(element, 'Cleo', 'Mark done').click();
    await waitUntil(() => row(element, 'Cleo').querySelector('[part~="message"]'));
    button(element, 'Cleo', 'Block “mark done”').click();
    await waitUntil(() => !row(element, 'Cleo').textContent.includes('blocked:'));
    button(element, 'Cleo', 'Mark done').click();
    await waitUntil(() => rows(element).length === 2);
    expect(requestsTo(desktop, 'interaction.markdone')).to.have.length(2);
  });

  it('shows the block that the page set, without buttons for the agent', async () => {
    const { element, ids } = await openList();
    await element.accept(ids[2]);
    await element.blockMarkDone(ids[2], 'Not yet');
    await shows(element, 'Cleo', 'blocked: Not yet');
    expect(names(element, 'Cleo')).to.deep.equal(['Mark done']);
    await element.unblockMarkDone(ids[2]);
    await waitUntil(() => !row(element, 'Cleo').textContent.includes('blocked:'));
  });

  it('lists some channels only', async () => {
    const { element } = await openList(
      {},
      html`<scapi-interaction-list media="voice, chat"></scapi-interaction-list>`,
    );
    expect(rows(element)).to.have.length(2);
    element.media = undefined;
    await element.updateComplete;
    expect(rows(element)).to.have.length(3);
  });

  it('is worked by the keyboard, and keeps the focus in its row', async () => {
    const { element } = await openList();
    button(element, 'Bob', 'Accept').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !names(element, 'Bob').includes('Accept'));
    await element.updateComplete;
    expect(focused(element)).to.equal(row(element, 'Bob'));
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal(row(element, 'Cleo'));
    await sendKeys({ press: 'Home' });
    expect(focused(element)).to.equal(row(element, 'Ada'));
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(button(element, 'Ada', 'Answer'));
  });

  it('keeps the focus while rows come, and hands it on when they go', async () => {
    const { element, desktop, ids } = await openList();
    button(element, 'Bob', 'Reject').focus();
    desktop.world.email({ from: 'Dan' });
    await waitUntil(() => rows(element).length === 4);
    expect(focused(element)).to.equal(button(element, 'Bob', 'Reject'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows(element).length === 3);
    await element.updateComplete;
    expect(focused(element)).to.equal(row(element, 'Cleo'));
    desktop.world.hangUp(ids[0]);
    await element.reject(ids[2]);
    for (const { interactionId } of desktop.state.interactions) await element.reject(interactionId);
    await waitUntil(() => text(element, '[part="note"]') === 'No interactions');
    await element.updateComplete;
    expect(focused(element)).to.equal(find(element, '[part="note"]'));
  });

  it('does not take the focus that is elsewhere', async () => {
    const { element, ids } = await openList();
    await element.reject(ids[1]);
    await waitUntil(() => rows(element).length === 2);
    expect(focused(element)).to.equal(null);
  });

  it('shows a refusal in its row, and can be tried again', async () => {
    const { element, desktop } = await openList();
    desktop.faults.add({
      kind: 'refuse',
      on: 'interaction.accept',
      errorMessage: 'Gone',
      once: true,
    });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    button(element, 'Bob', 'Accept').click();
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(row(element, 'Bob').querySelector('[role="alert"]')?.textContent).to.contain('Gone');
    expect(row(element, 'Ada').querySelector('[role="alert"]')).to.equal(null);
    button(element, 'Bob', 'Accept').click();
    await waitUntil(() => !names(element, 'Bob').includes('Accept'));
    expect(find(element, '[role="alert"]')).to.equal(null);
  });

  it('says what it may not do, and which option to change', async () => {
    const { element, desktop } = await openList({
      options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
    });
    await waitUntil(() => button(element, 'Bob', 'Accept').title.includes(origins));
    button(element, 'Bob', 'Accept').click();
    expect(requestsTo(desktop, 'interaction.accept')).to.be.empty;
  });

  it('says that the desktop has not answered, that there is no provider, and that it was lost', async () => {
    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiInteractionList>(waiting.client, tag);
    expect(text(early, '[part="note"]')).to.contain('Connecting');

    const alone = await fixture<ScapiInteractionList>(tag);
    expect(text(alone, '[part="note"]')).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.accept('7');
    expect((await error).detail.code).to.equal('UNAVAILABLE');

    const { element, client } = await openList();
    client.close();
    await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
    expect(buttons(element, 'Bob').every((one) => one.ariaDisabled === 'true')).to.equal(true);
  });

  it('goes on when it moves, and stops following the desktop when it is removed', async () => {
    const { element, desktop } = await openList();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(rows(element)).to.have.length(3);
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  it('renders hostile names as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element, desktop } = await openList();
    desktop.world.call({ ani: hostile });
    await waitUntil(() => rows(element).length === 4);
    expect(row(element, hostile)).to.be.instanceOf(HTMLElement);
    expect(find(element, 'img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      await expect(await renderInside(openDesktop().client, tag)).to.be.accessible();
      const { element, desktop, client, ids } = await openList(
        {},
        html`<scapi-interaction-list block-reason="Save first"></scapi-interaction-list>`,
      );
      await expect(element).to.be.accessible();
      await element.accept(ids[2]);
      await element.blockMarkDone(ids[2]);
      desktop.faults.add({ kind: 'refuse', on: 'interaction.accept', errorMessage: 'No' });
      await element.accept(ids[1]);
      desktop.faults.clear();
      desktop.faults.add({ kind: 'delay', on: 'voice.answer', delay: 60_000 });
      void element.accept(ids[0]);
      await waitUntil(() => find(element, '[aria-busy]'));
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
