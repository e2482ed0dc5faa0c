import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { until } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle } from '../../../../e2e/contracts/settle.test-support.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { RecordingGuardDetail, ScapiRecordingGuard } from './recording-guard.js';
import {
  alert,
  find,
  input,
  lingered,
  openCall,
  origins,
  PAUSE,
  RESUME,
  says,
  status,
  tag,
  wordsOf,
} from './recording-guard.test-support.js';

describe('scapi-recording-guard', () => {
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
    const { element, holdBack, answer, stateOf } = await openCall();
    holdBack(PAUSE);
    const number = input(element, '#number');
    const pressed: string[] = [];
    number.addEventListener('keydown', ({ key }) => pressed.push(key));
    number.focus();
    await says(element, 'Pausing the recording');
    expect(number.readOnly, 'open to input methods').to.equal(true);
    await sendKeys({ press: '4' });
    expect(stateOf()).to.equal('RECORDING');
    expect(number.value).to.equal('');
    expect(pressed).to.be.empty;
    await says(element, 'What you typed was not entered');
    await answer();
    await says(element, 'type it again');
    expect(document.activeElement).to.equal(number);
    await sendKeys({ type: '4111' });
    expect(number.value).to.equal('4111');
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
    await settle();
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
    await lingered();
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

  it('closes the field again when the recording is resumed in the desktop', async () => {
    const { element, desktop, id, sent } = await openCall();
    const number = input(element, '#number');
    number.focus();
    await says(element, 'The recording is paused');
    desktop.perform(RESUME, id);
    await says(element, 'The recording was resumed elsewhere. Typing is blocked.');
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
    await settle();
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

  it('moves within the page, and stops following the desktop when it is removed', async () => {
    const { element, desktop, stateOf } = await openCall();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    input(element, '#number').focus();
    await waitUntil(() => stateOf() === 'PAUSED');
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
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
    const { client, desktop, clock } = openDesktop({ clock: 'manual' });
    desktop.faults.add({ kind: 'delay', on: 'system.getAllowedServices', delay: 1_000 });
    const element = await renderInside<ScapiRecordingGuard>(client, tag);
    input(element, '#number').focus();
    await says(element, 'Pausing the recording');
    expect(input(element, '#number').readOnly).to.be.true;
    clock.advance(1_000);
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
      const { element, desktop, refuse, holdBack, answer, outside } = await openCall();
      outside.ariaLabel = 'Other';
      await expect(element).to.be.accessible();
      refuse(PAUSE);
      input(element, '#number').focus();
      await says(element, 'could not be paused');
      await expect(element).to.be.accessible();
      holdBack(PAUSE);
      element.retry();
      await says(element, 'Pausing');
      await expect(element).to.be.accessible();
      await answer();
      await says(element, 'is paused');
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'refuse', on: RESUME, errorMessage: 'No', once: true });
      outside.focus();
      await says(element, 'still paused');
      await expect(element).to.be.accessible();
    });
  }
});
