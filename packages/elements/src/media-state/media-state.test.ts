import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { MediaStateDetail, ScapiMediaState } from './media-state.js';
import './define.js';

const tag = html`<scapi-media-state></scapi-media-state>`;
const origins = 'service-client-api.accepted-web-content-origins';
const SET = 'media.setState';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
/** Every channel with its state, as it is said: `Voice: Ready`. */
const rows = (element: Element): string[] =>
  all(element, '[part~="button"]').map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
const shows = (element: Element, row: string): Promise<void> =>
  waitUntil(
    () => rows(element).includes(row),
    `"${row}" is not shown, but ${rows(element).join()}`,
  );
const button = (element: Element, channel: string): HTMLElement => {
  const found = all(element, '[part~="button"]').find(({ textContent }) =>
    textContent.trim().startsWith(channel),
  );
  if (!found) throw new Error(`There is no channel ${channel}`);
  return found;
};
const isOff = (one: Element): boolean => one.ariaDisabled === 'true';
const items = (element: Element): HTMLElement[] => all(element, '[role="menuitemradio"]');
const labels = (element: Element): string[] =>
  items(element).map(({ textContent }) => textContent.trim());
const note = (element: Element): string => find(element, '[part="note"]')?.textContent ?? '';

async function choose(element: ScapiMediaState, channel: string, label: string): Promise<void> {
  await waitUntil(() => !isOff(button(element, channel)), 'the button never became ready');
  button(element, channel).click();
  await element.updateComplete;
  items(element)
    .find(({ textContent }) => textContent.trim() === label)
    ?.click();
}

describe('scapi-media-state', () => {
  async function openChannels(init?: TestDesktopOptions) {
    const test = openDesktop(init);
    const element = await renderInside<ScapiMediaState>(test.client, tag);
    await waitUntil(() => rows(element).length > 0, 'no channels');
    return { ...test, element };
  }

  it('lists the channels with their states, and follows the desktop', async () => {
    const { desktop, element } = await openChannels();
    await shows(element, 'Voice: Ready');
    expect(rows(element)).to.deep.equal([
      'Voice: Ready',
      'Chat: Ready',
      'E-mail: Ready',
      'Work item: Ready',
    ]);
    desktop.perform(SET, 'chat', 'NotReady_Lunch');
    await shows(element, 'Chat: Not ready: Lunch');
    expect(rows(element)).to.include('Voice: Ready');
  });

  it('shows a channel of an unknown name', async () => {
    const { element } = await openChannels({ channels: ['fax'] });
    await shows(element, 'fax: Ready');
  });

  it('asks for the state of one channel, and shows it when the desktop reports it', async () => {
    const { desktop, element } = await openChannels();
    const detail = { media: 'chat', operationName: 'NotReady' };
    const before = oneEvent<CustomEvent<MediaStateDetail>>(element, 'scapi-change-media-state');
    const after = oneEvent<CustomEvent<MediaStateDetail>>(element, 'scapi-media-state-changed');
    await choose(element, 'Chat', 'Not ready');
    expect((await before).detail).to.deep.equal(detail);
    await shows(element, 'Chat: Ready, asking for Not ready…');
    expect(button(element, 'Chat').ariaBusy).to.equal('true');
    expect(isOff(button(element, 'Voice'))).to.equal(false);
    expect((await after).detail).to.deep.equal(detail);
    await shows(element, 'Chat: Not ready');
    expect(rows(element)).to.include('Voice: Ready');
    expect(requestsTo(desktop, SET)).to.deep.equal([
      { name: SET, parameters: ['chat', 'NotReady'] },
    ]);
  });

  it('has one menu open at a time, and one busy channel does not hold up another', async () => {
    const { desktop, element } = await openChannels();
    desktop.faults.add({ kind: 'delay', on: SET, delay: 80, once: true });
    await choose(element, 'Voice', 'Not ready');
    await element.updateComplete;
    button(element, 'Voice').click();
    await element.updateComplete;
    expect(items(element)).to.be.empty;
    await choose(element, 'Chat', 'Lunch');
    await shows(element, 'Chat: Not ready: Lunch');
    await shows(element, 'Voice: Not ready');
    button(element, 'Voice').click();
    await element.updateComplete;
    button(element, 'Chat').click();
    await element.updateComplete;
    expect(all(element, '[role="menu"]').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Chat']);
  });

  it('does not ask when the event is canceled, or for the state there is', async () => {
    const { desktop, element } = await openChannels();
    await choose(element, 'Voice', 'Ready');
    element.addEventListener('scapi-change-media-state', (event) => {
      event.preventDefault();
    });
    await element.setState('voice', 'NotReady');
    expect(requestsTo(desktop, SET)).to.be.empty;
  });

  it('works with the keyboard alone, and gives the focus back', async () => {
    const { element } = await openChannels();
    const focused = () => element.shadowRoot?.activeElement?.textContent.trim();
    await waitUntil(() => !isOff(button(element, 'Chat')));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Chat'));
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => focused() === 'Ready');
    expect(labels(element)).to.include('Lunch');
    await sendKeys({ press: 'l' });
    expect(focused()).to.equal('Lunch');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(items(element)).to.be.empty;
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Chat'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === 'Ready');
    await sendKeys({ press: 't' });
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Chat: Not ready: Training');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Chat'));
  });

  it('shows beside the channel what the desktop said when it refuses, and can be tried again', async () => {
    const { desktop, element } = await openChannels();
    desktop.faults.add({ kind: 'refuse', on: SET, errorMessage: 'Not now', once: true });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    await choose(element, 'Chat', 'Not ready');
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(all(element, '[part="channel"]')[1]?.textContent).to.contain('Not now');
    await choose(element, 'Chat', 'Not ready');
    await shows(element, 'Chat: Not ready');
    expect(find(element, '[part~="message"]')).to.equal(null);
  });

  it('still shows the states where they may not be changed, and which option to change', async () => {
    const { desktop, element } = await openChannels({
      options: { [origins]: 'https://app.example (system.*, media.getMediaList, agent.*)' },
    });
    await shows(element, 'Voice: Ready');
    expect(button(element, 'Voice').title).to.contain(origins);
    button(element, 'Voice').click();
    await element.updateComplete;
    expect(items(element)).to.be.empty;
    expect(requestsTo(desktop, SET)).to.be.empty;
  });

  it('says that there are no channels, none connected, and no provider', async () => {
    const { client } = openDesktop({ channels: [] });
    const empty = await renderInside<ScapiMediaState>(client, tag);
    await waitUntil(() => note(empty).includes('No channels'));

    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiMediaState>(waiting.client, tag);
    expect(note(early)).to.contain('Connecting');

    const alone = await fixture<ScapiMediaState>(tag);
    expect(note(alone)).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.setState('voice', 'Ready');
    expect((await error).detail.code).to.equal('UNAVAILABLE');
  });

  it('closes the menu when the desktop is lost, and says so', async () => {
    const { client, element } = await openChannels();
    await waitUntil(() => !isOff(button(element, 'Voice')));
    button(element, 'Voice').click();
    await element.updateComplete;
    client.close();
    await shows(element, 'Voice: Not connected');
    expect(items(element)).to.be.empty;
  });

  it('can be turned off, moves, and stops following the desktop when it is removed', async () => {
    const { desktop, element } = await openChannels();
    element.disabled = true;
    await element.updateComplete;
    expect(all(element, '[part~="button"]:not(:disabled)')).to.be.empty;
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await shows(element, 'Voice: Ready');
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  it('renders hostile names as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element } = await openChannels({ channels: [hostile] });
    await shows(element, `${hostile}: Ready`);
    expect(find(element, 'img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      const { desktop, element, client } = await openChannels();
      desktop.perform(SET, 'chat', 'NotReady_Lunch');
      desktop.perform(SET, 'email', 'AfterCallWork');
      await shows(element, 'E-mail: After call work');
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'refuse', on: SET, errorMessage: 'No', once: true });
      await choose(element, 'Voice', 'Lunch');
      await waitUntil(() => find(element, '[part~="message"]'));
      button(element, 'Chat').click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
      client.close();
      await shows(element, 'Voice: Not connected');
      await expect(element).to.be.accessible();
    });
  }
});
