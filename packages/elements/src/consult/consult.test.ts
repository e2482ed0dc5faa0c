import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ConsultDetail, ScapiConsult } from './consult.js';
import './define.js';

const tag = html`<scapi-consult></scapi-consult>`;
const origins = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const wordsOf = (one: Element | null): string => one?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const names = (element: Element): string[] => all(element, '[part~="button"]').map(wordsOf);
const button = (element: Element, name: string): HTMLElement => {
  const found = all(element, '[part~="button"]').find((one) => wordsOf(one) === name);
  if (!found) throw new Error(`There is no button ${name}, but ${names(element).join()}`);
  return found;
};
const isOff = (one: Element): boolean => one.ariaDisabled === 'true';
const legs = (element: Element): string[] => all(element, '.leg').map(wordsOf);
const note = (element: Element): string => wordsOf(find(element, '[part="note"]'));
const field = (element: Element): HTMLInputElement => {
  const found = find(element, '[part="field"]');
  if (!(found instanceof HTMLInputElement)) throw new Error('There is no field');
  return found;
};
const isReady = (element: Element, name: string) =>
  waitUntil(() => names(element).includes(name) && !isOff(button(element, name)), `no ${name}`);

async function type(element: ScapiConsult, text: string): Promise<void> {
  field(element).focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

describe('scapi-consult', () => {
  /** A call from Ada that the agent talks on. */
  async function openCall(init?: TestDesktopOptions, content = tag) {
    const test = openDesktop(init);
    const id = test.desktop.world.call({ ani: 'Ada' });
    test.desktop.perform('voice.answer', id);
    const element = await renderInside<ScapiConsult>(test.client, content);
    await waitUntil(() => names(element).length === 3, 'no buttons');
    const consultation = () =>
      until(test.desktop, ({ interactions }) =>
        interactions.find(({ interactionId, state }) => interactionId !== id && state !== 'IDLE'),
      );
    const stateOf = (wanted: string) =>
      test.desktop.state.interactions.find(({ interactionId }) => interactionId === wanted)?.state;
    return { ...test, id, element, consultation, stateOf };
  }

  async function openConsultation() {
    const test = await openCall();
    await type(test.element, '5001');
    await isReady(test.element, 'Consult');
    button(test.element, 'Consult').click();
    await waitUntil(() => legs(test.element).length === 2, 'no legs');
    const { interactionId } = await test.consultation();
    return { ...test, consultationId: interactionId };
  }

  it('consults, shows both legs, and completes the transfer', async () => {
    const { element, desktop, id, consultationId, stateOf } = await openConsultation();
    expect(legs(element)).to.deep.equal(['Ada On hold Call', '5001 Dialing Consultation']);
    expect(names(element)).to.deep.equal(['Complete transfer', 'Complete conference', 'Cancel']);
    expect(isOff(button(element, 'Complete transfer'))).to.equal(true);
    desktop.world.answer(consultationId);
    await isReady(element, 'Complete transfer');
    expect(legs(element)[1]).to.equal('5001 Talking Consultation');
    expect(wordsOf(find(element, '[role="status"]'))).to.equal('5001 Consultation · Talking');
    button(element, 'Complete transfer').click();
    await waitUntil(() => stateOf(id) === 'IDLE');
    await waitUntil(() => legs(element).length === 0);
  });

  it('consults, and completes the conference', async () => {
    const { element, desktop, id, consultationId, stateOf } = await openConsultation();
    desktop.world.answer(consultationId);
    await isReady(element, 'Complete conference');
    const done = oneEvent<CustomEvent<ConsultDetail>>(element, 'scapi-conference-completed');
    button(element, 'Complete conference').click();
    expect((await done).detail).to.deep.equal({ interactionId: id, target: undefined });
    expect(stateOf(id)).to.equal('TALKING');
  });

  it('cancels, and gives the field back with the focus, empty', async () => {
    const { element, consultationId, stateOf } = await openConsultation();
    await isReady(element, 'Cancel');
    button(element, 'Cancel').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => stateOf(consultationId) !== 'DIALING');
    await waitUntil(() => find(element, '[part="field"]'));
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(field(element));
  });

  for (const [name, request, after] of [
    ['Transfer', 'interaction.singleStepTransfer', 'scapi-transferred'],
    ['Conference', 'interaction.singleStepConference', 'scapi-conferenced'],
  ] as const) {
    it(`does it in one step: ${name}`, async () => {
      const { element, desktop, id } = await openCall();
      await type(element, ' 5002 ');
      await isReady(element, name);
      const done = oneEvent<CustomEvent<ConsultDetail>>(element, after);
      button(element, name).click();
      expect((await done).detail).to.deep.equal({ interactionId: id, target: '5002' });
      const [sent] = requestsTo(desktop, request);
      expect(JSON.stringify(sent?.parameters)).to.contain('"5002"').and.contain(id);
    });
  }

  it('works with the keyboard alone: Enter in the field consults, the focus goes to the legs', async () => {
    const { element } = await openCall();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(field(element));
    await sendKeys({ press: 'Enter' });
    expect(legs(element)).to.be.empty;
    await sendKeys({ type: '5001' });
    await isReady(element, 'Consult');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => legs(element).length === 2);
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="legs"]'));
    await sendKeys({ press: 'Tab' });
    expect(wordsOf(element.shadowRoot?.activeElement ?? null)).to.equal('Complete transfer');
  });

  it('does nothing without a target', async () => {
    const { element, desktop } = await openCall();
    button(element, 'Consult').click();
    await type(element, '   ');
    button(element, 'Transfer').click();
    expect(requestsTo(desktop, 'interaction.consult')).to.be.empty;
    expect(requestsTo(desktop, 'interaction.singleStepTransfer')).to.be.empty;
  });

  it('begins with the target of the page, and attaches its data', async () => {
    const { element, desktop } = await openCall(
      {},
      html`<scapi-consult target="5009" user-data='{"Reason":"help"}'></scapi-consult>`,
    );
    expect(field(element).value).to.equal('5009');
    await isReady(element, 'Consult');
    button(element, 'Consult').click();
    await waitUntil(() => legs(element).length === 2);
    expect(JSON.stringify(requestsTo(desktop, 'interaction.consult')[0]?.parameters))
      .to.contain('"5009"')
      .and.contain('{"Reason":"help"}');
  });

  it('takes a target query in place of the field', async () => {
    const { element, desktop } = await openCall(
      {},
      html`<scapi-consult target-query='{"type":"AGENT","destination":"kim"}'></scapi-consult>`,
    );
    expect(find(element, '[part="field"]')).to.equal(null);
    expect(wordsOf(find(element, '.target'))).to.equal('kim');
    await isReady(element, 'Consult');
    button(element, 'Consult').click();
    await waitUntil(() => requestsTo(desktop, 'interaction.consult').length === 1);
    expect(requestsTo(desktop, 'interaction.consult')[0]?.parameters[1]).to.deep.equal({
      type: 'AGENT',
      destination: 'kim',
    });
  });

  it('is busy between click and report, and asks once; nothing when it is canceled', async () => {
    const { element, desktop } = await openCall();
    await type(element, '5001');
    await isReady(element, 'Consult');
    desktop.faults.add({ kind: 'delay', on: 'interaction.consult', delay: 60, once: true });
    button(element, 'Consult').click();
    button(element, 'Consult').click();
    await element.updateComplete;
    expect(button(element, 'Consult').ariaBusy).to.equal('true');
    expect(isOff(button(element, 'Transfer'))).to.equal(true);
    await waitUntil(() => legs(element).length === 2);
    expect(requestsTo(desktop, 'interaction.consult')).to.have.length(1);
    element.addEventListener('scapi-cancel-consult', (event) => {
      event.preventDefault();
    });
    await element.cancel();
    expect(requestsTo(desktop, 'voice.hangUp')).to.be.empty;
  });

  it('keeps what was typed when the desktop refuses, says why, and can be tried again', async () => {
    const { element, desktop } = await openCall();
    const on = 'interaction.consult';
    desktop.faults.add({ kind: 'refuse', on, errorMessage: 'No such number', once: true });
    await type(element, '5001');
    await isReady(element, 'Consult');
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    button(element, 'Consult').click();
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(wordsOf(find(element, '[part~="message"]'))).to.contain('No such number');
    expect(field(element).value).to.equal('5001');
    button(element, 'Consult').click();
    await waitUntil(() => legs(element).length === 2);
    expect(find(element, '[part~="message"]')).to.equal(null);
  });

  it('says what it may not do, that there is nothing, no answer, no provider, no desktop', async () => {
    const limited = await openCall({
      options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
    });
    await waitUntil(() => button(limited.element, 'Consult').title.includes(origins));

    const none = await renderInside<ScapiConsult>(openDesktop().client, tag);
    await waitUntil(() => note(none) === 'Nothing to transfer');

    const waiting = openDesktop({ options: { [origins]: '' } });
    expect(note(await renderInside<ScapiConsult>(waiting.client, tag))).to.contain('Connecting');

    const alone = await fixture<ScapiConsult>(tag);
    expect(note(alone)).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.consult();
    expect((await error).detail.code).to.equal('UNAVAILABLE');

    const { element, client } = await openCall();
    client.close();
    await waitUntil(() => note(element).includes('Not connected'));
    expect(all(element, '[part~="button"]').every(isOff)).to.equal(true);
  });

  it('acts on the interaction that it names, keeps it when it moves, and leaves nothing', async () => {
    const { element, desktop, id } = await openCall();
    desktop.perform('voice.hold', id);
    element.interactionId = desktop.world.call();
    await waitUntil(() => isOff(button(element, 'Consult')));
    element.setAttribute('interaction-id', id);
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(names(element)).to.have.length(3);
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  it('renders hostile names as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element, desktop, consultationId } = await openConsultation();
    desktop.world.partyJoins(consultationId, hostile);
    await waitUntil(() => legs(element).join().includes(hostile));
    expect(find(element, 'img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      const { element, desktop, client, consultation } = await openCall();
      await expect(element).to.be.accessible();
      const on = 'interaction.consult';
      desktop.faults.add({ kind: 'refuse', on, errorMessage: 'No', once: true });
      await type(element, '5001');
      await isReady(element, 'Consult');
      button(element, 'Consult').click();
      await waitUntil(() => find(element, '[part~="message"]'));
      await expect(element).to.be.accessible();
      button(element, 'Consult').click();
      await waitUntil(() => legs(element).length === 2);
      await expect(element).to.be.accessible();
      desktop.world.answer((await consultation()).interactionId);
      await isReady(element, 'Complete transfer');
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => note(element).includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
