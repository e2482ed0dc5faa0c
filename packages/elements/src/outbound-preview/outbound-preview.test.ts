import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { formatNumber } from '@scapi/design';
import {
  requestsTo,
  until,
  type Desktop,
  type ManualClock,
  type TestDesktopOptions,
} from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import './define.js';
import type { OutboundDetail } from './outbound-actions.js';
import type { ScapiOutboundPreview } from './outbound-preview.js';
import { toLocalValue } from './to-local-value.js';

const tag = html`<scapi-outbound-preview></scapi-outbound-preview>`;
const origins = 'service-client-api.accepted-web-content-origins';
const TOMORROW = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 86_400_000);

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const clean = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string): string =>
  clean(find(element, selector)?.textContent);
const buttons = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="button"]') ?? []),
];
const names = (element: Element): string[] =>
  buttons(element).map(({ textContent }) => clean(textContent));
const button = (element: Element, name: string): HTMLElement => {
  const found = buttons(element).find(({ textContent }) => clean(textContent) === name);
  if (!found) throw new Error(`There is no button ${name}, but ${names(element).join()}`);
  return found;
};
const isOff = (one: Element): boolean => one.ariaDisabled === 'true';
const press = async (element: Element, name: string): Promise<void> => {
  await waitUntil(
    () => names(element).includes(name) && !isOff(button(element, name)),
    `${name} cannot be pressed`,
  );
  button(element, name).click();
};
const shows = (element: Element, status: string): Promise<void> =>
  waitUntil(() => find(element, '[part="box"]')?.dataset['status'] === status, `not ${status}`);
/** Chooses at once, also in a select that is off. */
const chooseNow = (select: HTMLSelectElement | null, value: string): void => {
  if (!select) throw new Error('There is no such select');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
const choose = async (look: () => HTMLSelectElement | null, value: string): Promise<void> => {
  await waitUntil(() => {
    const select = look();
    return select && !isOff(select);
  }, `${value} cannot be chosen`);
  chooseNow(look(), value);
};
const selectIn = (element: Element, place: string): HTMLSelectElement | null =>
  element.shadowRoot?.querySelector<HTMLSelectElement>(`${place} select`) ?? null;
const result = (element: Element) => selectIn(element, '[part="filing"] .named');

describe('scapi-outbound-preview', () => {
  async function open(init?: TestDesktopOptions, content = tag) {
    const test = openDesktop(init);
    test.desktop.world.loadCampaign('Spring', 'Preview');
    test.desktop.world.startCampaign('Spring');
    const element = await renderInside<ScapiOutboundPreview>(test.client, content);
    return { ...test, element };
  }

  /** A record in preview, its details read. */
  async function preview(init?: TestDesktopOptions, content = tag) {
    const opened = await open(init, content);
    await press(opened.element, 'Get a record');
    await waitUntil(() => result(opened.element), 'the details are not read');
    return opened;
  }

  const callOf = ({ state }: Desktop): string =>
    state.interactions.find(({ callType }) => callType === 'OUTBOUND')?.interactionId ?? '';

  async function callAndFinish(element: Element, desktop: Desktop): Promise<void> {
    await press(element, 'Call');
    await shows(element, 'calling');
    desktop.world.answer(callOf(desktop));
    await waitUntil(() => text(element, '[part="state"]').startsWith('Talking'));
    desktop.world.hangUp(callOf(desktop));
    await shows(element, 'called');
    await press(element, 'Mark done');
    await waitUntil(() => text(element, '[part="note"]') === 'No record');
  }

  describe('the three modes (protocol reference, section 7.1)', () => {
    it('pull: gets a record, calls, files, marks done', async () => {
      const { element, desktop } = await preview();
      expect(names(element).slice(0, 3)).to.deep.equal(['Call', 'Reject', 'Cancel record']);
      await callAndFinish(element, desktop);
      expect(names(element)).to.include('Get a record');
    });

    for (const [name, state] of [
      ['Reject', 'Rejected'],
      ['Cancel record', 'Canceled'],
    ] as const) {
      it(`pull: ${name}, then mark done`, async () => {
        const { element } = await preview();
        await press(element, name);
        await shows(element, 'processed');
        expect(text(element, '[part="state"]')).to.equal(state);
        await press(element, 'Mark done');
        await waitUntil(() => text(element, '[part="note"]') === 'No record');
      });
    }

    for (const mode of ['PUSH', 'DIRECT_PUSH'] as const) {
      const offer = async () => {
        const opened = await open();
        if (mode === 'DIRECT_PUSH') {
          await press(opened.element, 'Receive records');
          await waitUntil(() => names(opened.element).includes('Stop receiving'));
        }
        opened.desktop.world.pushRecord({ campaign: 'Spring', mode });
        await shows(opened.element, 'invited');
        return opened;
      };

      it(`${mode}: accepts, calls, marks done`, async () => {
        const { element, desktop } = await offer();
        expect(names(element).slice(0, 2)).to.deep.equal(['Accept', 'Reject']);
        await press(element, 'Accept');
        await shows(element, 'previewing');
        await callAndFinish(element, desktop);
      });

      it(`${mode}: rejects the offer`, async () => {
        const { element, desktop } = await offer();
        await press(element, 'Reject');
        await waitUntil(() => text(element, '[part="note"]') === 'No record');
        expect(requestsTo(desktop, 'interaction.reject')).to.have.length(1);
      });
    }

    it('direct push stops, and says while it lasts', async () => {
      const { element } = await open();
      await press(element, 'Receive records');
      await waitUntil(() => text(element, '[part="intake"]').includes('as they come'));
      await press(element, 'Stop receiving');
      await waitUntil(() => names(element).includes('Receive records'));
    });

    it('offers only the ways that the page wants', async () => {
      const { element } = await open();
      element.intake = ['direct-push'];
      await waitUntil(() => names(element).join() === 'Receive records');
      element.setAttribute('intake', 'none');
      await waitUntil(() => names(element).length === 0);
    });
  });

  it('lets the agent choose the campaign, unless the page names one', async () => {
    const { element, desktop } = await open();
    desktop.world.loadCampaign('Autumn', 'Preview');
    await waitUntil(() => find(element, '[part="intake"] select'));
    await choose(() => selectIn(element, '[part="intake"]'), 'Autumn');
    const asked = oneEvent<CustomEvent<OutboundDetail>>(element, 'scapi-fetch');
    await press(element, 'Get a record');
    expect((await asked).detail).to.deep.equal({ campaign: 'Autumn' });
    element.campaign = 'Spring';
    await element.updateComplete;
    expect(find(element, '[part="intake"] select')).to.equal(null);
  });

  it('shows what is on file as text, by the names of the site', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element, desktop } = await open();
    desktop.world.pushRecord({
      campaign: 'Spring',
      fields: { Name: hostile, Offer: { price: 3 } },
    });
    await press(element, 'Accept');
    await waitUntil(() => text(element, '[part="fields"]').includes(hostile));
    const shown = text(element, '[part="fields"]');
    expect(shown).to.contain('Campaign Spring').and.contain('Offer { "price": 3 }');
    expect(shown).not.to.contain('GSW_');
    expect(find(element, 'img')).to.equal(null);
    element.setAttribute('fields', 'Offer, GSW_CHAIN_ID, toString');
    await element.updateComplete;
    expect(text(element, '[part="fields"]')).to.match(/^Offer \{ "price": 3 \} GSW_CHAIN_ID \S+$/);
  });

  it('calls another number of the customer', async () => {
    const { element, desktop } = await preview();
    const select = selectIn(element, '[part="actions"]');
    const other = select?.options[1];
    await choose(() => selectIn(element, '[part="actions"]'), other?.value ?? '');
    await press(element, 'Call');
    await shows(element, 'calling');
    const call = desktop.state.interactions.find(({ callType }) => callType === 'OUTBOUND');
    expect(formatNumber(call?.dnis ?? '')).to.equal(clean(other?.textContent));
  });

  const check = (element: Element, action: string): HTMLInputElement => {
    const found = find(element, `input[data-action="${action}"]`);
    if (!(found instanceof HTMLInputElement)) throw new Error(`There is no check box ${action}`);
    return found;
  };

  /** Clicks a check box, as soon as it takes that. */
  const tick = async (element: Element, action: string): Promise<void> => {
    await waitUntil(() => !isOff(check(element, action)), `${action} cannot be changed`);
    check(element, action).click();
  };

  it('sets the call result when the agent saves and the desktop took it, and tells so', async () => {
    const { element, desktop } = await preview();
    const after = oneEvent<CustomEvent<OutboundDetail>>(element, 'scapi-result-set');
    expect(isOff(button(element, 'Save'))).to.equal(true);
    await choose(() => result(element), '6');
    await press(element, 'Save');
    await element.updateComplete;
    expect(button(element, 'Save').ariaBusy).to.equal('true');
    chooseNow(result(element), '33');
    expect((await after).detail.callResult).to.equal(6);
    await element.updateComplete;
    expect(result(element)?.value).to.equal('6');
    expect(isOff(button(element, 'Save'))).to.equal(true);
    expect(requestsTo(desktop, 'outbound.setCallResult')).to.have.length(1);
  });

  it('keeps the result that was chosen when the desktop refuses it', async () => {
    const { element, desktop } = await preview();
    desktop.faults.add({ kind: 'refuse', on: 'outbound.setCallResult', errorMessage: 'Too late' });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    await choose(() => result(element), '6');
    await tick(element, 'isDoNotCall');
    await press(element, 'Save');
    expect((await failed).detail.code).to.equal('REFUSED');
    await waitUntil(() => text(element, '[role="alert"]').includes('Too late'));
    expect(result(element)?.value).to.equal('6');
    // What comes after what was refused waits with it.
    expect(check(element, 'isDoNotCall').checked).to.equal(true);
    expect(requestsTo(desktop, 'outbound.setDoNotCall')).to.be.empty;
  });

  it('files all that was entered before it marks a record done, and not where that is refused', async () => {
    const { element, desktop } = await preview();
    await press(element, 'Call');
    await shows(element, 'calling');
    desktop.world.decline(callOf(desktop));
    await shows(element, 'called');
    await choose(() => result(element), '6');
    desktop.faults.add({
      kind: 'refuse',
      on: 'outbound.setCallResult',
      errorMessage: 'Too late',
      once: true,
    });
    await press(element, 'Mark done');
    await waitUntil(() => find(element, '[role="alert"]'));
    expect(requestsTo(desktop, 'interaction.markDone')).to.be.empty;
    await press(element, 'Mark done');
    await waitUntil(() => text(element, '[part="note"]') === 'No record');
    expect(requestsTo(desktop, 'outbound.setCallResult')).to.have.length(2);
  });

  it('bars the customer from calls, and takes it back', async () => {
    const { element, desktop } = await preview();
    await tick(element, 'isDoNotCall');
    await press(element, 'Save');
    await waitUntil(() => isOff(button(element, 'Save')) && !button(element, 'Save').ariaBusy);
    expect(requestsTo(desktop, 'outbound.setDoNotCall')).to.have.length(1);
    await tick(element, 'isDoNotCall');
    await press(element, 'Save');
    await waitUntil(() => requestsTo(desktop, 'outbound.removeDoNotCall').length === 1);
  });

  describe('rescheduling', () => {
    const field = (element: Element): HTMLInputElement | null =>
      element.shadowRoot?.querySelector('input[type="datetime-local"]') ?? null;
    const enter = (element: Element, value: string): void => {
      const input = field(element);
      if (!input) throw new Error('There is no form');
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    async function form(init?: TestDesktopOptions) {
      const opened = await preview(init);
      await tick(opened.element, 'isCallback');
      await waitUntil(() => field(opened.element));
      return opened;
    }

    it('asks for a date to come, shows it in words, and files it', async () => {
      const { element, desktop } = await form();
      await press(element, 'Save');
      await element.updateComplete;
      expect(field(element)?.ariaInvalid).to.equal('true');
      enter(element, '2001-01-01T10:00');
      await element.updateComplete;
      expect(text(element, '#when')).to.equal('Choose a date and time in the future.');
      expect(requestsTo(desktop, 'outbound.rescheduleRecord')).to.be.empty;
      enter(element, toLocalValue(TOMORROW));
      await element.updateComplete;
      const words = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' });
      expect(text(element, '#when')).to.equal(clean(words.format(TOMORROW)));
      await choose(() => selectIn(element, '[part="reschedule"]'), 'me');
      field(element)?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(
        () => text(element, '#when') === `Call back: ${clean(words.format(TOMORROW))}`,
      );
      const [sent] = requestsTo(desktop, 'outbound.rescheduleRecord');
      expect(sent?.parameters.at(-1)).to.equal('PERSONAL');
      await tick(element, 'isCallback');
      await press(element, 'Save');
      await waitUntil(() => requestsTo(desktop, 'outbound.cancelReschedule').length === 1);
      await waitUntil(() => !check(element, 'isCallback').checked);
    });

    it('keeps what was entered when the desktop refuses', async () => {
      const { element, desktop } = await form();
      desktop.faults.add({ kind: 'refuse', on: 'outbound.rescheduleRecord', errorMessage: 'No' });
      enter(element, toLocalValue(TOMORROW));
      await press(element, 'Save');
      await waitUntil(() => find(element, '[role="alert"]'));
      expect(field(element)?.value).to.equal(toLocalValue(TOMORROW));
    });

    it('keeps a time that is entered after the answer and before the form is cleared', async () => {
      const { element, desktop, clock } = await form({ clock: 'manual' });
      const [first, second] = [TOMORROW, new Date(TOMORROW.getTime() + 3_600_000)].map(
        toLocalValue,
      );
      enter(element, first ?? '');
      desktop.faults.add({ kind: 'delay', on: 'outbound.getCallResult', delay: 100, once: true });
      await press(element, 'Save');
      await waitUntil(() => requestsTo(desktop, 'outbound.getCallResult').length === 2);
      enter(element, second ?? '');
      expect(button(element, 'Save').ariaBusy).to.equal('true');
      (clock as ManualClock).advance(100);
      await waitUntil(() => !button(element, 'Save').ariaBusy);
      expect(field(element)?.value).to.equal(second);
      await press(element, 'Save');
      await waitUntil(() => requestsTo(desktop, 'outbound.rescheduleRecord').length === 2);
      await waitUntil(() => field(element)?.value === '');
    });

    it('writes a time as one of this computer', () => {
      expect(Date.parse(toLocalValue(TOMORROW))).to.equal(TOMORROW.getTime());
    });
  });

  it('is busy between click and answer, asks once, and reports before and after', async () => {
    const { element, desktop } = await open();
    desktop.faults.add({ kind: 'delay', on: 'outbound.getPreviewRecord', delay: 60, once: true });
    const after = oneEvent<CustomEvent<OutboundDetail>>(element, 'scapi-fetched');
    await press(element, 'Get a record');
    await element.updateComplete;
    expect(button(element, 'Get a record').ariaBusy).to.equal('true');
    button(element, 'Get a record').click();
    expect((await after).detail).to.deep.equal({ campaign: 'Spring' });
    expect(requestsTo(desktop, 'outbound.getPreviewRecord')).to.have.length(1);
  });

  it('asks nothing when it is canceled', async () => {
    const { element, desktop } = await preview();
    element.addEventListener('scapi-call', (event) => {
      event.preventDefault();
    });
    await element.call();
    expect(requestsTo(desktop, 'outbound.callPreviewRecord')).to.be.empty;
  });

  it('says that there is no record to fetch', async () => {
    const { element, desktop } = await open();
    desktop.faults.add({
      kind: 'refuse',
      on: 'outbound.getPreviewRecord',
      errorMessage: 'No records left',
    });
    await press(element, 'Get a record');
    await waitUntil(() => text(element, '[part="intake"]').includes('No records left'));
  });

  it('says that the details cannot be read, and reads them again', async () => {
    const { element, desktop } = await open();
    desktop.faults.add({
      kind: 'refuse',
      on: 'outbound.getRecordFields',
      errorMessage: 'Not now',
      once: true,
    });
    await press(element, 'Get a record');
    await waitUntil(() => text(element, '[part="box"]').includes('Not now'));
    await press(element, 'Try again');
    await waitUntil(() => find(element, '[part="fields"]'));
  });

  it('hands the focus to the record when the button that brought it goes', async () => {
    const { element } = await open();
    await waitUntil(
      () => names(element).includes('Get a record') && !isOff(button(element, 'Get a record')),
    );
    button(element, 'Get a record').focus();
    await sendKeys({ press: 'Enter' });
    await shows(element, 'previewing');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="record"]'));
  });

  it('lets an offer be rejected where records in preview may not be', async () => {
    const { element, desktop } = await open({
      options: { [origins]: 'https://app.example (system.*, interaction.*)' },
    });
    desktop.world.pushRecord({ campaign: 'Spring', mode: 'PUSH' });
    await press(element, 'Reject');
    await waitUntil(() => text(element, '[part="note"]') === 'No record');
    expect(requestsTo(desktop, 'interaction.reject')).to.have.length(1);
  });

  it('says what it may not do, that it waits, that there is no provider, and that the desktop was lost', async () => {
    const limited = await open({
      options: { [origins]: 'https://app.example (system.*, outbound.getCampaigns)' },
    });
    await waitUntil(() => button(limited.element, 'Get a record').title.includes(origins));

    const waiting = openDesktop({ options: { [origins]: '' } });
    const early = await renderInside<ScapiOutboundPreview>(waiting.client, tag);
    expect(text(early, '[part="note"]')).to.contain('Connecting');

    const alone = await fixture<ScapiOutboundPreview>(tag);
    expect(text(alone, '[part="note"]')).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.getNext('Spring');
    expect((await error).detail.code).to.equal('UNAVAILABLE');

    const { element, client } = await preview();
    client.close();
    await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
    expect(isOff(button(element, 'Call'))).to.equal(true);
  });

  it('keeps its record when it moves, and stops following the desktop when it is removed', async () => {
    const { element, desktop } = await preview();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(names(element)).to.include('Call');
    element.remove();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture(tag)).to.be.accessible();
      const { element, desktop, client } = await open();
      desktop.world.loadCampaign('Autumn', 'Preview');
      await waitUntil(() => find(element, '[part="intake"] select'));
      await expect(element).to.be.accessible();
      await press(element, 'Get a record');
      await waitUntil(() => result(element));
      await expect(element).to.be.accessible();
      await tick(element, 'isCallback');
      await press(element, 'Save');
      await element.updateComplete;
      await expect(element).to.be.accessible();
      await element.setDoNotCall();
      desktop.faults.add({ kind: 'refuse', on: 'outbound.callPreviewRecord', errorMessage: 'No' });
      await element.call();
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => text(element, '[part="note"]').includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
