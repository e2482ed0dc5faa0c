import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { useTimeJumps } from '../../../../e2e/contracts/time-jump.test-support.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { RecordingDetail, ScapiRecordingControls } from './recording-controls.js';
import './define.js';

const tag = html`<scapi-recording-controls></scapi-recording-controls>`;
const origins = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const text = (element: Element, selector: string): string =>
  find(element, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const buttons = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="button"]') ?? []),
];
const names = (element: Element): string[] =>
  buttons(element).map(({ textContent }) => textContent.trim());
const button = (element: Element, name: string): HTMLElement => {
  const found = buttons(element).find(({ textContent }) => textContent.trim() === name);
  if (!found) throw new Error(`There is no button ${name}, but ${names(element).join()}`);
  return found;
};
const isOff = (one: Element): boolean => one.ariaDisabled === 'true';
const shows = (element: Element, words: string): Promise<void> =>
  waitUntil(
    () => text(element, '[role="status"]') === words,
    `"${words}" is not shown, but "${text(element, '[role="status"]')}"`,
  );
const time = (element: Element): string => text(element, '[role="timer"]');

describe('scapi-recording-controls', () => {
  const clock = useTimeJumps();

  /** A call that the agent talks on. */
  async function openCall(init?: TestDesktopOptions) {
    const test = openDesktop(init);
    const id = test.desktop.world.call();
    test.desktop.perform('voice.answer', id);
    const element = await renderInside<ScapiRecordingControls>(test.client, tag);
    await shows(element, 'Not recording');
    const stateOf = () =>
      test.desktop.state.interactions.find(({ interactionId }) => interactionId === id)
        ?.recordingState;
    return { ...test, id, element, stateOf };
  }

  it('carries a recording through: start, pause, resume, stop', async () => {
    const { element, stateOf } = await openCall();
    expect(names(element)).to.deep.equal(['Record']);
    button(element, 'Record').click();
    await shows(element, 'Recording');
    expect(names(element)).to.deep.equal(['Pause', 'Stop']);
    button(element, 'Pause').click();
    await shows(element, 'Paused');
    expect(stateOf()).to.equal('PAUSED');
    expect(names(element)).to.deep.equal(['Resume', 'Stop']);
    button(element, 'Resume').click();
    await shows(element, 'Recording');
    button(element, 'Stop').click();
    await shows(element, 'Not recording');
    expect(stateOf()).to.equal('STOPPED');
  });

  it('follows what is done in the desktop, and ends with the call', async () => {
    const { element, desktop, id } = await openCall();
    desktop.perform('voice.startCallRecording', id);
    await shows(element, 'Recording');
    desktop.perform('voice.pauseCallRecording', id);
    await shows(element, 'Paused');
    desktop.world.hangUp(id);
    await waitUntil(() => buttons(element).every(isOff));
    desktop.perform('interaction.markdone', id);
    await shows(element, 'No call to record');
  });

  it('counts what was recorded, and not the pauses', async () => {
    const { element, desktop, id } = await openCall();
    const minutes = (): number => Number(time(element).split(':')[0]);
    desktop.perform('voice.startCallRecording', id);
    await shows(element, 'Recording');
    await clock.jump(10 * 60_000);
    await waitUntil(() => minutes() === 10, 'no ten minutes');
    desktop.perform('voice.pauseCallRecording', id);
    await shows(element, 'Paused');
    await clock.jump(20 * 60_000);
    desktop.perform('voice.resumeCallRecording', id);
    await shows(element, 'Recording');
    await clock.jump(5 * 60_000);
    await waitUntil(() => minutes() === 15, `not the pause, but ${time(element)}`);
  });

  it('shows no time of a recording that began before it looked', async () => {
    const { element, client, desktop, id } = await openCall();
    desktop.perform('voice.startCallRecording', id);
    await shows(element, 'Recording');
    const late = await renderInside<ScapiRecordingControls>(client, tag);
    await shows(late, 'Recording');
    expect(find(late, '[role="timer"]')).to.equal(null);
  });

  it('is busy between click and report, and asks once', async () => {
    const { element, desktop, stateOf } = await openCall();
    desktop.faults.add({ kind: 'delay', on: 'voice.startCallRecording', delay: 60, once: true });
    button(element, 'Record').click();
    button(element, 'Record').click();
    await element.updateComplete;
    expect(button(element, 'Record').ariaBusy).to.equal('true');
    expect(text(element, '[part="status"]')).to.equal('Not recording');
    expect(stateOf()).to.equal('STOPPED');
    await shows(element, 'Recording');
    expect(requestsTo(desktop, 'voice.startCallRecording')).to.have.length(1);
  });

  it('tells before and after, and asks nothing when it is canceled', async () => {
    const { element, desktop, id } = await openCall();
    const before = oneEvent<CustomEvent<RecordingDetail>>(element, 'scapi-start-recording');
    const after = oneEvent<CustomEvent<RecordingDetail>>(element, 'scapi-recording-started');
    button(element, 'Record').click();
    expect((await before).detail).to.deep.equal({ interactionId: id });
    expect((await after).detail).to.deep.equal({ interactionId: id });
    element.addEventListener('scapi-stop-recording', (event) => {
      event.preventDefault();
    });
    await element.stop();
    expect(requestsTo(desktop, 'voice.stopCallRecording')).to.be.empty;
  });

  it('works with the keyboard alone, and keeps the focus where the agent was', async () => {
    const { element } = await openCall();
    const focused = () => element.shadowRoot?.activeElement?.textContent.trim();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Recording');
    expect(focused()).to.equal('Pause');
    await sendKeys({ press: 'Space' });
    await shows(element, 'Paused');
    expect(focused()).to.equal('Resume');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Not recording');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="status"]'));
  });

  it('shows what the desktop said when it refuses, and can be tried again', async () => {
    const { element, desktop } = await openCall();
    const on = 'voice.startCallRecording';
    desktop.faults.add({ kind: 'refuse', on, errorMessage: 'No recorder', once: true });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    button(element, 'Record').click();
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(text(element, '[part~="message"]')).to.contain('No recorder');
    button(element, 'Record').click();
    await shows(element, 'Recording');
    expect(find(element, '[part~="message"]')).to.equal(null);
  });

  it('follows the call that it names, and another one when told', async () => {
    const { element, desktop, id } = await openCall();
    desktop.perform('voice.startCallRecording', id);
    await shows(element, 'Recording');
    desktop.perform('voice.hold', id);
    element.interactionId = desktop.world.call();
    await shows(element, 'Not recording');
    element.setAttribute('interaction-id', id);
    await shows(element, 'Recording');
  });

  it('says which action it may not ask for, and which option to change', async () => {
    const { element, desktop, id } = await openCall({
      options: {
        [origins]: 'https://app.example (system.*, interaction.*, voice.pauseCallRecording)',
      },
    });
    await waitUntil(() => button(element, 'Record').title.includes(origins));
    expect(isOff(button(element, 'Record'))).to.equal(true);
    desktop.perform('voice.startCallRecording', id);
    await shows(element, 'Recording');
    expect(isOff(button(element, 'Pause'))).to.equal(false);
    expect(isOff(button(element, 'Stop'))).to.equal(true);
  });

  it('says that the desktop has not answered, that there is no provider, and that it was lost', async () => {
    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiRecordingControls>(waiting.client, tag);
    expect(text(early, '[part="note"]')).to.contain('Connecting');

    const alone = await fixture<ScapiRecordingControls>(tag);
    expect(text(alone, '[part="note"]')).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.pause();
    expect((await error).detail.code).to.equal('UNAVAILABLE');

    const { element, client, desktop, id } = await openCall();
    desktop.perform('voice.startCallRecording', id);
    await shows(element, 'Recording');
    client.close();
    await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
    expect(text(element, '[part="status"]')).to.equal('Recording unknown');
    expect(buttons(element).every(isOff)).to.equal(true);
  });

  it('keeps its call when it moves, and stops following the desktop when it is removed', async () => {
    const { element, desktop } = await openCall();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Record']);
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      const { element, desktop, client, id } = await openCall();
      await expect(element).to.be.accessible();
      const on = 'voice.startCallRecording';
      desktop.faults.add({ kind: 'refuse', on, errorMessage: 'No', once: true });
      button(element, 'Record').click();
      await waitUntil(() => find(element, '[part~="message"]'));
      await expect(element).to.be.accessible();
      desktop.perform(on, id);
      await shows(element, 'Recording');
      await expect(element).to.be.accessible();
      desktop.perform('voice.pauseCallRecording', id);
      await shows(element, 'Paused');
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
