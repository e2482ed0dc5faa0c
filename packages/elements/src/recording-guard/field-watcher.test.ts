import { aTimeout, expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import { ScapiRecordingGuard } from './recording-guard.js';
import { input, lingered, openCall, PAUSE, RESUME, says } from './recording-guard.test-support.js';

describe('the fields in scapi-recording-guard', () => {
  for (const [what, event] of [
    ['text', () => new InputEvent('beforeinput', { inputType: 'insertText', data: '4' })],
    ['a paste', () => new ClipboardEvent('paste')],
    ['a drop', () => new DragEvent('drop')],
  ] as const) {
    it(`keeps out ${what} while it is not safe, and only then`, async () => {
      const { element, holdBack, answer } = await openCall();
      holdBack(PAUSE);
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
      await answer();
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
    const { element, holdBack } = await openCall();
    holdBack(PAUSE);
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
    await lingered();
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
    await lingered();
    await sendKeys({ type: '4' });
    expect(input(second, 'input').value).to.equal('4');
    expect(sent()).to.deep.equal([PAUSE]);
    outside.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
    expect(sent()).to.deep.equal([PAUSE, RESUME]);
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
    const { element, holdBack, answer, outside, stateOf } = await openCall({
      content: html`<scapi-recording-guard
        ><div id="card"></div>
        <div id="text" contenteditable="true" role="textbox" aria-label="Note"></div>
      </scapi-recording-guard>`,
    });
    const inner = document.createElement('div');
    element.querySelector('#card')?.attachShadow({ mode: 'open' }).append(inner);
    const field = document.createElement('input');
    inner.attachShadow({ mode: 'open' }).append(field);
    holdBack(PAUSE);
    field.focus();
    await sendKeys({ type: '4' });
    expect(field.value).to.equal('');
    await answer();
    await says(element, 'The recording is paused');
    await sendKeys({ type: '4' });
    expect(field.value).to.equal('4');
    outside.focus();
    await waitUntil(() => stateOf() === 'RECORDING');
    holdBack(PAUSE);
    const text = element.querySelector<HTMLElement>('#text');
    text?.focus();
    await sendKeys({ type: '4' });
    expect(text?.textContent).to.equal('');
    await answer();
    await says(element, 'The recording is paused');
    await sendKeys({ type: '4' });
    expect(text?.textContent).to.equal('4');
  });

  it('resumes when the focused field is removed from a shadow root or a frame', async () => {
    const { element, stateOf } = await openCall({
      content: html`<scapi-recording-guard><div id="card"></div></scapi-recording-guard>`,
    });
    const field = document.createElement('input');
    element.querySelector('#card')?.attachShadow({ mode: 'open' }).append(field);
    field.focus();
    await waitUntil(() => stateOf() === 'PAUSED');
    field.remove();
    await waitUntil(() => stateOf() === 'RECORDING');

    const frame = document.createElement('iframe');
    element.append(frame);
    const inner = frame.contentDocument?.body.appendChild(document.createElement('input'));
    await aTimeout(0);
    inner?.focus();
    await waitUntil(() => stateOf() === 'PAUSED');
    frame.remove();
    await waitUntil(() => stateOf() === 'RECORDING');
  });

  it('takes out again what an input method wrote, which no event can keep out', async () => {
    const { element, holdBack, answer } = await openCall({
      content: html`<scapi-recording-guard>
        <div id="text" contenteditable="true" role="textbox" aria-label="Note">Card:</div>
      </scapi-recording-guard>`,
    });
    const text = element.querySelector<HTMLElement>('#text');
    const heard: Event[] = [];
    text?.addEventListener('input', (event) => heard.push(event));
    const compose = (): void => {
      text?.append('四');
      text?.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    };
    holdBack(PAUSE);
    text?.focus();
    compose();
    expect(text?.textContent).to.equal('Card:');
    expect(heard).to.be.empty;
    await answer();
    await says(element, 'The recording is paused');
    compose();
    expect(text?.textContent).to.equal('Card:四');
    expect(heard).to.have.length(1);
  });

  it('guards fields in a frame of the same origin, also after it loaded anew', async () => {
    const { element, holdBack, answer, outside, stateOf } = await openCall({
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
    holdBack(PAUSE);
    field?.focus();
    await says(element, 'Pausing');
    await sendKeys({ type: '4' });
    expect(field?.value).to.equal('');
    await answer();
    await says(element, 'The recording is paused');
    await sendKeys({ type: '4' });
    expect(field?.value).to.equal('4');
    input(element, '#number').focus();
    await lingered();
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
});
