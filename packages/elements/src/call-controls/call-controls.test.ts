import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { CallDetail, ScapiCallControls } from './call-controls.js';
import './define.js';

const tag = html`<scapi-call-controls></scapi-call-controls>`;
const origins = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const text = (element: Element, selector: string): string =>
  find(element, selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const buttons = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="button"]') ?? []),
];
const nameOf = (button: Element): string => button.ariaLabel ?? button.textContent.trim();
const names = (element: Element): string[] => buttons(element).map(nameOf);
const button = (element: Element, name: string): HTMLElement => {
  const found = buttons(element).find((one) => nameOf(one) === name);
  if (!found) throw new Error(`There is no button ${name}, but ${names(element).join()}`);
  return found;
};
const isOff = (one: Element): boolean => one.ariaDisabled === 'true';
const shows = (element: Element, words: string): Promise<void> =>
  waitUntil(() => text(element, '[part="state"]').startsWith(words), `"${words}" is not shown`);
const ready = (element: Element, name: string): Promise<void> =>
  waitUntil(() => names(element).includes(name) && !isOff(button(element, name)), `no ${name}`);
const focused = (element: Element): string => {
  const active = element.shadowRoot?.activeElement;
  return active ? nameOf(active) : '';
};

describe('scapi-call-controls', () => {
  async function openCall(init?: TestDesktopOptions, content = tag) {
    const test = openDesktop(init);
    const id = test.desktop.world.call({ ani: '+15550100' });
    const element = await renderInside<ScapiCallControls>(test.client, content);
    await waitUntil(() => find(element, '[part="call"]'));
    await element.updateComplete;
    const stateOf = () =>
      test.desktop.state.interactions.find(({ interactionId }) => interactionId === id)?.state;
    return { ...test, id, element, stateOf };
  }

  it('carries a call through: answer, hold, resume, hang up', async () => {
    const { element, desktop, id } = await openCall();
    expect(names(element)).to.deep.equal(['Answer']);
    expect(text(element, '.party')).to.equal('+1 555 0100');
    button(element, 'Answer').click();
    await shows(element, 'Talking');
    expect(names(element)).to.deep.equal(['Hold', 'Mute', 'Hang up']);
    button(element, 'Hold').click();
    await shows(element, 'On hold');
    button(element, 'Resume').click();
    await shows(element, 'Talking');
    button(element, 'Hang up').click();
    await shows(element, 'Ended');
    expect(buttons(element)).to.be.empty;
    desktop.perform('interaction.markdone', id);
    await waitUntil(() => text(element, '[part="note"]') === 'No call');
  });

  it('follows what the agent does in the desktop and what the caller does', async () => {
    const { element, desktop, id } = await openCall();
    desktop.perform('voice.answer', id);
    await shows(element, 'Talking');
    desktop.perform('voice.hold', id);
    await shows(element, 'On hold');
    expect(text(element, '[role="status"]')).to.equal('+1 555 0100 On hold');
    desktop.world.hangUp(id);
    await shows(element, 'Ended');
  });

  it('shows how long the call has lasted, also when it began before', async () => {
    const { element, client, desktop, id } = await openCall();
    desktop.perform('voice.answer', id);
    await waitUntil(() => /^0:(0[1-9]|[1-5]\d)$/.test(text(element, '[role="timer"]')));
    const late = await renderInside<ScapiCallControls>(client, tag);
    await waitUntil(() => text(late, '[role="timer"]').startsWith('0:0'));
    expect(text(late, '[role="timer"]')).not.to.equal('0:00');
  });

  it('mutes and unmutes, when the desktop says so', async () => {
    const { element, desktop, id } = await openCall();
    desktop.perform('voice.answer', id);
    await ready(element, 'Mute');
    button(element, 'Mute').click();
    await ready(element, 'Unmute');
    expect(desktop.state.microphoneMuted).to.equal(true);
    expect(text(element, '[part="call"]')).to.contain('Muted');
    button(element, 'Unmute').click();
    await ready(element, 'Mute');
    expect(desktop.state.microphoneMuted).to.equal(false);
  });

  it('offers both ways while it is unknown whether the microphone is on', async () => {
    const { element, desktop, id } = await openCall({
      options: { [origins]: 'https://app.example (system.*, interaction.*, voice.*)' },
    });
    desktop.perform('voice.answer', id);
    await shows(element, 'Talking');
    expect(names(element)).to.include.members(['Mute', 'Unmute']);
    expect(isOff(button(element, 'Mute'))).to.equal(true);
    expect(button(element, 'Mute').title).to.contain(origins);
  });

  it('is busy between click and answer, and asks once', async () => {
    const { element, desktop, stateOf } = await openCall();
    desktop.faults.add({ kind: 'delay', on: 'voice.answer', delay: 60, once: true });
    button(element, 'Answer').click();
    button(element, 'Answer').click();
    await element.updateComplete;
    expect(button(element, 'Answer').ariaBusy).to.equal('true');
    expect(stateOf()).to.equal('RINGING');
    expect(text(element, '[part="state"]')).to.match(/^Ringing/);
    button(element, 'Answer').click();
    await shows(element, 'Talking');
    expect(requestsTo(desktop, 'voice.answer')).to.have.length(1);
  });

  it('tells before and after, and asks nothing when it is canceled', async () => {
    const { element, desktop, id } = await openCall();
    const before = oneEvent<CustomEvent<CallDetail>>(element, 'scapi-answer');
    const after = oneEvent<CustomEvent<CallDetail>>(element, 'scapi-answered');
    button(element, 'Answer').click();
    expect((await before).detail).to.deep.equal({ interactionId: id });
    expect((await after).detail).to.deep.equal({ interactionId: id });
    element.addEventListener('scapi-hold', (event) => {
      event.preventDefault();
    });
    await element.hold();
    expect(requestsTo(desktop, 'voice.hold')).to.be.empty;
  });

  it('works with the keyboard alone, and keeps the focus where the agent was', async () => {
    const { element } = await openCall();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('Answer');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Talking');
    expect(focused(element)).to.equal('Hold');
    await sendKeys({ press: 'Space' });
    await shows(element, 'On hold');
    expect(focused(element)).to.equal('Resume');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('Hang up');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Ended');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="call"]'));
  });

  it('shows what the desktop said when it refuses, and can be tried again', async () => {
    const { element, desktop } = await openCall();
    desktop.faults.add({ kind: 'refuse', on: 'voice.answer', errorMessage: 'No line', once: true });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    button(element, 'Answer').click();
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(text(element, '[part~="message"]')).to.contain('No line');
    button(element, 'Answer').click();
    await shows(element, 'Talking');
    expect(find(element, '[part~="message"]')).to.equal(null);
  });

  it('controls the call that it names, and another one when told', async () => {
    const { element, desktop, id } = await openCall();
    const second = desktop.world.call({ ani: '+15550199' });
    element.interactionId = second;
    await waitUntil(() => text(element, '.party') === '+1 555 0199');
    button(element, 'Answer').click();
    await shows(element, 'Talking');
    element.setAttribute('interaction-id', id);
    await waitUntil(() => text(element, '.party') === '+1 555 0100');
    element.removeAttribute('interaction-id');
    await waitUntil(() => text(element, '.party') !== '');
  });

  it('asks about the call that it names now, also before it has rendered', async () => {
    const { element, desktop } = await openCall();
    const second = desktop.world.call({ ani: '+15550199' });
    element.interactionId = second;
    await element.answer();
    expect(requestsTo(desktop, 'voice.answer').map(({ parameters }) => parameters[0])).to.eql([
      second,
    ]);
  });

  it('shows icons alone when compact, and when it is narrow; the names stay', async () => {
    const { element, desktop, id } = await openCall();
    desktop.perform('voice.answer', id);
    await shows(element, 'Talking');
    const wide = button(element, 'Hold').offsetWidth;
    element.compact = true;
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Hold', 'Mute', 'Hang up']);
    expect(button(element, 'Hold').offsetWidth).to.be.below(wide);
    element.compact = false;
    element.style.width = '160px';
    await element.updateComplete;
    expect(button(element, 'Hold').offsetWidth).to.be.below(wide);
    expect(names(element)).to.deep.equal(['Hold', 'Mute', 'Hang up']);
  });

  it('says that there is no call, and that it may not act', async () => {
    const { client } = openDesktop();
    const element = await renderInside<ScapiCallControls>(client, tag);
    await waitUntil(() => text(element, '[part="note"]') === 'No call');
    const { element: limited } = await openCall({
      options: { [origins]: 'https://app.example (system.*, interaction.getInteractions)' },
    });
    await waitUntil(() => button(limited, 'Answer').title.includes(origins));
    expect(isOff(button(limited, 'Answer'))).to.equal(true);
  });

  it('says that the desktop has not answered, that there is no provider, and that it was lost', async () => {
    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiCallControls>(waiting.client, tag);
    expect(text(early, '[part="note"]')).to.contain('Connecting');

    const alone = await fixture<ScapiCallControls>(tag);
    expect(text(alone, '[part="note"]')).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.hangUp();
    expect((await error).detail.code).to.equal('UNAVAILABLE');

    const { element, client, desktop, id } = await openCall();
    desktop.perform('voice.answer', id);
    await shows(element, 'Talking');
    client.close();
    await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
    expect(buttons(element).every(isOff)).to.equal(true);
  });

  it('keeps its call when it moves, and stops following the desktop when it is removed', async () => {
    const { element, desktop } = await openCall();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Answer']);
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  it('renders hostile names as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { client, desktop } = openDesktop();
    desktop.world.call({ ani: hostile });
    const element = await renderInside<ScapiCallControls>(client, tag);
    await waitUntil(() => text(element, '.party').includes(hostile));
    expect(find(element, 'img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      const { element, desktop, client, id } = await openCall();
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'refuse', on: 'voice.answer', errorMessage: 'No', once: true });
      button(element, 'Answer').click();
      await waitUntil(() => find(element, '[part~="message"]'));
      await expect(element).to.be.accessible();
      button(element, 'Answer').click();
      await shows(element, 'Talking');
      await expect(element).to.be.accessible();
      element.compact = true;
      desktop.perform('voice.hold', id);
      desktop.perform('sipEndpoint.muteMicrophone');
      await shows(element, 'On hold');
      await expect(element).to.be.accessible();
      desktop.world.hangUp(id);
      await shows(element, 'Ended');
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
