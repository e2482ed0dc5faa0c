import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import { ScapiRecordingGuard, type RecordingGuardDetail } from './recording-guard.js';
import './define.js';

const PAUSE = 'voice.pauseCallRecording';
const RESUME = 'voice.resumeCallRecording';
const origins = 'service-client-api.accepted-web-content-origins';

const tag = html`<scapi-recording-guard>
  <label>Card number <input id="number" /></label>
  <label>CVV <input id="cvv" /></label>
  <button type="button">Pay</button>
</scapi-recording-guard>`;

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const wordsOf = (one: Element | null): string => one?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const status = (element: Element): string => wordsOf(find(element, '[role="status"]'));
const alert = (element: Element): string => wordsOf(find(element, '[role="alert"]'));
const says = (element: Element, words: string): Promise<void> =>
  waitUntil(
    () => `${status(element)}${alert(element)}`.includes(words),
    `"${words}" is not said, but "${status(element)}${alert(element)}"`,
  );
const input = (element: ParentNode, selector: string): HTMLInputElement => {
  const found = element.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

describe('scapi-recording-guard', () => {
  /** A call that the agent talks on and that is recorded, unless told otherwise. */
  async function openCall({
    content = tag,
    isRecorded = true,
    ...init
  }: TestDesktopOptions & { content?: TemplateResult; isRecorded?: boolean } = {}) {
    const test = openDesktop(init);
    const id = test.desktop.world.call();
    test.desktop.perform('voice.answer', id);
    if (isRecorded) test.desktop.perform('voice.startCallRecording', id);
    const element = await renderInside<ScapiRecordingGuard>(test.client, content);
    const outside = document.createElement('input');
    element.parentElement?.after(outside);
    await until(test.desktop, ({ frames }) => frames[0]?.subscriptions.includes('interaction'));
    const stateOf = () =>
      test.desktop.state.interactions.find(({ interactionId }) => interactionId === id)
        ?.recordingState;
    const sent = () =>
      requestsTo(test.desktop)
        .map(({ name }) => name)
        .filter((name) => name.endsWith('CallRecording'));
    const slow = (on: string) =>
      test.desktop.faults.add({ kind: 'delay', on, delay: 400, once: true });
    const refuse = (on: string) =>
      test.desktop.faults.add({ kind: 'refuse', on, errorMessage: 'No recorder', once: true });
    return { ...test, id, element, outside, stateOf, sent, slow, refuse };
  }

  it('pauses before the first character, and resumes when the field was left', async () => {
    const { element, outside, stateOf, sent } = await openCall();
    const number = input(element, '#number');
    number.focus();
    await says(element, 'The recording is paused');
    expect(stateOf()).to.equal('PAUSED');
    await sendKeys({ type: '4111' });
    expect(number.value).to.equal('4111');
    outside.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
    await waitUntil(() => status(element) === '');
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
  });

  it('lets nothing in until the desktop has reported the pause, and says so', async () => {
    const { element, slow, stateOf } = await openCall();
    slow(PAUSE);
    const number = input(element, '#number');
    const pressed: string[] = [];
    number.addEventListener('keydown', ({ key }) => pressed.push(key));
    number.focus();
    await says(element, 'Pausing the recording');
    await sendKeys({ press: '4' });
    expect(stateOf()).to.equal('RECORDING');
    expect(number.value).to.equal('');
    expect(pressed).to.be.empty;
    await says(element, 'What you typed was not entered');
    await says(element, 'type it again');
    expect(document.activeElement).to.equal(number);
    await sendKeys({ type: '4111' });
    expect(number.value).to.equal('4111');
  });

  for (const [what, event] of [
    ['text', () => new InputEvent('beforeinput', { inputType: 'insertText', data: '4' })],
    ['a paste', () => new ClipboardEvent('paste')],
    ['a drop', () => new DragEvent('drop')],
  ] as const) {
    it(`keeps out ${what} while it is not safe, and only then`, async () => {
      const { element, slow } = await openCall();
      slow(PAUSE);
      const number = input(element, '#number');
      const enter = (): boolean => {
        const one = event();
        const cancelable = new (one.constructor as typeof Event)(one.type, {
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        return number.dispatchEvent(cancelable);
      };
      number.focus();
      expect(enter()).to.equal(false);
      await says(element, 'The recording is paused');
      expect(enter()).to.equal(true);
    });
  }

  it('begins to guard with a drop into a field that has no focus', async () => {
    const { element, stateOf } = await openCall();
    const drop = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
    expect(input(element, '#number').dispatchEvent(drop)).to.equal(false);
    await waitUntil(() => stateOf() === 'PAUSED');
  });

  it('lets the keyboard pass that enters nothing', async () => {
    const { element, slow } = await openCall();
    slow(PAUSE);
    input(element, '#number').focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(input(element, '#cvv'));
  });

  it('holds while the agent moves from field to field, and over what lies between', async () => {
    const { element, outside, sent, stateOf } = await openCall();
    input(element, '#number').focus();
    await says(element, 'The recording is paused');
    input(element, '#cvv').focus();
    outside.focus();
    input(element, '#number').focus();
    await aTimeout(350);
    expect(sent()).to.deep.equal([PAUSE]);
    element.querySelector('button')?.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
  });

  it('holds while the agent moves from one guard to another', async () => {
    const { element, outside, sent, stateOf } = await openCall();
    const second = document.createElement('scapi-recording-guard');
    second.append(document.createElement('input'));
    element.after(second);
    input(element, '#number').focus();
    await says(element, 'The recording is paused');
    input(second, 'input').focus();
    await aTimeout(400);
    await sendKeys({ type: '4' });
    expect(input(second, 'input').value).to.equal('4');
    expect(sent()).to.deep.equal([PAUSE]);
    outside.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
  });

  it('pauses nothing where nothing is recorded, and resumes nothing that it has not paused', async () => {
    const { element, outside, sent, stateOf, desktop, id } = await openCall({ isRecorded: false });
    const number = input(element, '#number');
    number.focus();
    await says(element, 'Nothing is recorded');
    await sendKeys({ type: '4' });
    expect(number.value).to.equal('4');
    outside.focus();
    await waitUntil(() => status(element) === '');
    desktop.perform('voice.startCallRecording', id);
    desktop.perform(PAUSE, id);
    await aTimeout(20);
    number.focus();
    await says(element, 'You can type');
    outside.focus();
    await waitUntil(() => status(element) === '');
    expect(sent()).to.be.empty;
    expect(stateOf()).to.equal('PAUSED');
  });

  it('raises an alert at once when the pause is refused, keeps the field closed and the focus', async () => {
    const { element, refuse, stateOf } = await openCall();
    refuse(PAUSE);
    const number = input(element, '#number');
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    const exposed = oneEvent<CustomEvent<RecordingGuardDetail>>(element, 'scapi-exposed');
    number.focus();
    expect((await failed).detail.code).to.equal('REFUSED');
    expect((await exposed).detail.state).to.include({ status: 'exposed', reason: 'refused' });
    await says(element, 'The recording could not be paused. Typing is blocked. No recorder');
    expect(alert(element)).to.contain('could not be paused');
    await sendKeys({ type: '4111' });
    expect(number.value).to.equal('');
    expect(document.activeElement).to.equal(number);

    find(element, '[part="retry"]')?.click();
    await says(element, 'The recording is paused');
    expect(document.activeElement).to.equal(number);
    await sendKeys({ type: '4111' });
    expect(number.value).to.equal('4111');
    expect(stateOf()).to.equal('PAUSED');
  });

  it('is tried again with the keyboard, which gives the focus back to the field', async () => {
    const { element, refuse, stateOf } = await openCall({
      content: html`<scapi-recording-guard
        ><input id="number" aria-label="Card"
      /></scapi-recording-guard>`,
    });
    refuse(PAUSE);
    input(element, '#number').focus();
    await says(element, 'could not be paused');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="retry"]'));
    await aTimeout(300);
    expect(alert(element)).to.contain('could not be paused');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => stateOf() === 'PAUSED');
    expect(document.activeElement).to.equal(input(element, '#number'));
  });

  it('lets the agent type with allow-exposed, under a warning', async () => {
    const { element, refuse } = await openCall();
    refuse(PAUSE);
    element.allowExposed = true;
    const number = input(element, '#number');
    number.focus();
    await says(element, 'What you type may be recorded!');
    await sendKeys({ type: '4111' });
    expect(number.value).to.equal('4111');
  });

  it('closes the field again when somebody resumes the recording', async () => {
    const { element, desktop, id, sent } = await openCall();
    const number = input(element, '#number');
    number.focus();
    await says(element, 'The recording is paused');
    desktop.perform(RESUME, id);
    await says(element, 'Somebody resumed the recording. Typing is blocked.');
    await sendKeys({ type: '4' });
    expect(number.value).to.equal('');
    expect(sent()).to.deep.equal([PAUSE]);
  });

  it('stays open when the call ends meanwhile, and resumes nothing', async () => {
    const { element, desktop, id, outside, sent } = await openCall();
    const number = input(element, '#number');
    number.focus();
    await says(element, 'The recording is paused');
    desktop.world.hangUp(id);
    await aTimeout(20);
    await sendKeys({ type: '4' });
    expect(number.value).to.equal('4');
    outside.focus();
    await waitUntil(() => status(element) === '' && alert(element) === '');
    expect(sent()).to.deep.equal([PAUSE]);
  });

  it('says that the recording is still paused when it cannot be resumed, and tries again', async () => {
    const { element, refuse, outside, stateOf } = await openCall();
    input(element, '#number').focus();
    await says(element, 'The recording is paused');
    refuse(RESUME);
    outside.focus();
    await says(element, 'The recording is still paused. No recorder');
    const done = oneEvent(element, 'scapi-unguarded');
    find(element, '[part="retry"]')?.click();
    await done;
    expect(stateOf()).to.equal('RECORDING');
    expect(document.activeElement).to.equal(outside);
  });

  it('guards only the fields that were named', async () => {
    const { element, sent, stateOf } = await openCall({
      content: html`<scapi-recording-guard fields="#cvv">
        <input id="number" aria-label="Card" /><input id="cvv" aria-label="CVV" />
      </scapi-recording-guard>`,
    });
    input(element, '#number').focus();
    await sendKeys({ type: '4' });
    expect(input(element, '#number').value).to.equal('4');
    expect(sent()).to.be.empty;
    input(element, '#cvv').focus();
    await waitUntil(() => stateOf() === 'PAUSED');
  });

  it('guards all fields when the selector is none', async () => {
    const { element, stateOf } = await openCall({
      content: html`<scapi-recording-guard fields="#[">
        <input id="number" aria-label="Card" />
      </scapi-recording-guard>`,
    });
    input(element, '#number').focus();
    await waitUntil(() => stateOf() === 'PAUSED');
  });

  it('guards fields in nested shadow roots, and editable text', async () => {
    const { element, slow, outside, stateOf } = await openCall({
      content: html`<scapi-recording-guard
        ><div id="card"></div>
        <div id="text" contenteditable="true" role="textbox" aria-label="Note"></div>
      </scapi-recording-guard>`,
    });
    const inner = document.createElement('div');
    element.querySelector('#card')?.attachShadow({ mode: 'open' }).append(inner);
    const field = document.createElement('input');
    inner.attachShadow({ mode: 'open' }).append(field);
    slow(PAUSE);
    field.focus();
    await sendKeys({ type: '4' });
    expect(field.value).to.equal('');
    await says(element, 'The recording is paused');
    await sendKeys({ type: '4' });
    expect(field.value).to.equal('4');
    outside.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
    slow(PAUSE);
    const text = element.querySelector<HTMLElement>('#text');
    text?.focus();
    await sendKeys({ type: '4' });
    expect(text?.textContent).to.equal('');
    await says(element, 'The recording is paused');
    await sendKeys({ type: '4' });
    expect(text?.textContent).to.equal('4');
  });

  it('guards fields in a frame of the same origin, also after it loaded anew', async () => {
    const { element, slow, outside, stateOf } = await openCall({
      content: html`<scapi-recording-guard
        ><input id="number" aria-label="Card"
      /></scapi-recording-guard>`,
    });
    const frame = document.createElement('iframe');
    frame.title = 'Card';
    const loaded = oneEvent(frame, 'load');
    frame.srcdoc = '<input aria-label="CVV">';
    element.append(frame);
    await loaded;
    await aTimeout(0);
    const field = frame.contentDocument?.querySelector('input');
    slow(PAUSE);
    field?.focus();
    await says(element, 'Pausing');
    await sendKeys({ type: '4' });
    expect(field?.value).to.equal('');
    await says(element, 'The recording is paused');
    await sendKeys({ type: '4' });
    expect(field?.value).to.equal('4');
    input(element, '#number').focus();
    await aTimeout(300);
    expect(stateOf()).to.equal('PAUSED');
    outside.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
  });

  it('guards a field that had the focus before the element was defined', async () => {
    const { client, desktop } = openDesktop();
    const id = desktop.world.call();
    desktop.perform('voice.answer', id);
    desktop.perform('voice.startCallRecording', id);
    const late = await renderInside<ScapiRecordingGuard>(
      client,
      html`<late-guard><input aria-label="Card" /></late-guard>`,
    );
    const field = input(late, 'input');
    field.focus();
    customElements.define('late-guard', class extends ScapiRecordingGuard {});
    await says(late, 'The recording is paused');
    await sendKeys({ type: '4' });
    expect(field.value).to.equal('4');
  });

  it('resumes when the focused field is removed, and when the guard itself is', async () => {
    const { element, stateOf } = await openCall();
    input(element, '#cvv').focus();
    await waitUntil(() => stateOf() === 'PAUSED');
    input(element, '#cvv').remove();
    await waitUntil(() => stateOf() === 'RECORDING');
    input(element, '#number').focus();
    await waitUntil(() => stateOf() === 'PAUSED');
    element.remove();
    await waitUntil(() => stateOf() === 'RECORDING');
  });

  it('moves within the page, and lets go of the desktop when it is gone', async function () {
    this.timeout(10_000);
    const { element, desktop, stateOf } = await openCall();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    input(element, '#number').focus();
    await waitUntil(() => stateOf() === 'PAUSED');
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0, { timeout: 8_000 });
  });

  it('leaves a read-only field of the page as it was', async () => {
    const { element, outside, stateOf } = await openCall();
    const number = input(element, '#number');
    number.readOnly = true;
    number.focus();
    await says(element, 'The recording is paused');
    outside.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
    expect(number.readOnly).to.equal(true);
    expect(input(element, '#cvv').readOnly).to.equal(false);
  });

  it('keeps the fields closed without a desktop, and says what is wrong', async () => {
    const alone = await fixture<ScapiRecordingGuard>(tag);
    expect(wordsOf(find(alone, '[part="note"]'))).to.contain('<scapi-provider');
    input(alone, '#number').focus();
    await says(alone, 'It is not known whether this call is recorded. Typing is blocked.');
    await sendKeys({ type: '4' });
    expect(input(alone, '#number').value).to.equal('');

    const { element, client } = await openCall();
    input(element, '#number').focus();
    await says(element, 'The recording is paused');
    client.close();
    await says(element, 'It is not known');
    await sendKeys({ type: '4' });
    expect(input(element, '#number').value).to.equal('');
  });

  it('opens by itself when a desktop that was late answers', async () => {
    const { client, desktop } = openDesktop();
    desktop.faults.add({ kind: 'delay', on: 'system.getAllowedServices', delay: 80 });
    const element = await renderInside<ScapiRecordingGuard>(client, tag);
    input(element, '#number').focus();
    await says(element, 'Typing is blocked');
    await says(element, 'Nothing is recorded');
  });

  it('says beforehand that it may not pause, and which option to change', async () => {
    const { element } = await openCall({
      options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
    });
    await waitUntil(() => wordsOf(find(element, '[part="note"]')).includes(origins));
    input(element, '#number').focus();
    await says(element, 'The recording could not be paused.');
    expect(alert(element)).to.contain(origins);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
      await expect(await fixture(tag)).to.be.accessible();
      const { element, desktop, refuse, slow, outside } = await openCall();
      outside.ariaLabel = 'Other';
      await expect(element).to.be.accessible();
      refuse(PAUSE);
      input(element, '#number').focus();
      await says(element, 'could not be paused');
      await expect(element).to.be.accessible();
      slow(PAUSE);
      element.retry();
      await says(element, 'Pausing');
      await expect(element).to.be.accessible();
      await says(element, 'is paused');
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'refuse', on: RESUME, errorMessage: 'No', once: true });
      outside.focus();
      await says(element, 'still paused');
      await expect(element).to.be.accessible();
    });
  }
});
