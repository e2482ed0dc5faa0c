import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { CaseDetail, ScapiCaseSelector } from './case-selector.js';
import './define.js';

const tag = html`<scapi-case-selector></scapi-case-selector>`;
const origins = 'service-client-api.accepted-web-content-origins';
const SELECT = 'interaction.selectCaseByCaseId';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const options = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
];
const titles = (element: Element): string[] =>
  options(element).map((one) => one.querySelector('.title')?.textContent ?? '');
const option = (element: Element, title: string): HTMLElement => {
  const found = options(element).find((one) => one.querySelector('.title')?.textContent === title);
  if (!found) throw new Error(`There is no case ${title}`);
  return found;
};
const selected = (element: Element): string[] =>
  options(element)
    .filter((one) => one.getAttribute('aria-selected') === 'true')
    .map((one) => one.querySelector('.title')?.textContent ?? '');
const selects = (element: Element, title: string): Promise<void> =>
  waitUntil(() => selected(element).join() === title, `${title} is not selected`);
const focused = (element: Element): string =>
  element.shadowRoot?.activeElement?.querySelector('.title')?.textContent ?? '';
const note = (element: Element): string => find(element, '[part="note"]')?.textContent ?? '';

describe('scapi-case-selector', () => {
  /** Three calls from Ada, Bob and Cleo, the first of them selected. */
  async function openCases(init?: TestDesktopOptions) {
    const test = openDesktop(init);
    const calls = ['Ada', 'Bob', 'Cleo'].map((ani) => test.desktop.world.call({ ani }));
    const caseOf = (index: number): string => {
      const found = test.desktop.state.interactions.find(
        ({ interactionId }) => interactionId === calls[index],
      );
      if (!found) throw new Error('The call is gone');
      return found.caseId;
    };
    /** The customer gives up, and the case goes. */
    const end = (index: number): void => {
      test.desktop.world.hangUp(calls[index] ?? '');
    };
    test.desktop.agent.selectCase(caseOf(0));
    const element = await renderInside<ScapiCaseSelector>(test.client, tag);
    await waitUntil(() => options(element).length === 3);
    await selects(element, 'Ada');
    return { ...test, element, caseOf, end };
  }

  it('lists the cases, and follows the desktop', async () => {
    const { desktop, element, caseOf } = await openCases();
    expect(titles(element)).to.deep.equal(['Ada', 'Bob', 'Cleo']);
    desktop.agent.selectCase(caseOf(2));
    await selects(element, 'Cleo');
    expect(find(element, '[role="status"]')?.textContent).to.equal('Selected: Cleo');
    desktop.world.call({ ani: 'Dan' });
    await waitUntil(() => titles(element).includes('Dan'));
  });

  it('shows what is expanded in the desktop, with the interactions of the case', async () => {
    const { desktop, element, caseOf } = await openCases();
    desktop.agent.expandCase(caseOf(1));
    await waitUntil(() => option(element, 'Bob').hasAttribute('data-expanded'));
    expect(option(element, 'Bob').textContent).to.contain('Expanded');
    expect(option(element, 'Bob').textContent).to.contain('Call · Ringing');
    desktop.agent.collapseCase(caseOf(1));
    await waitUntil(() => !option(element, 'Bob').hasAttribute('data-expanded'));
    expect(option(element, 'Bob').textContent).to.contain('Collapsed');
  });

  it('selects when the desktop reports it, not before, and tells so', async () => {
    const { desktop, element, caseOf } = await openCases();
    const detail = { caseId: caseOf(1) };
    const before = oneEvent<CustomEvent<CaseDetail>>(element, 'scapi-select');
    const after = oneEvent<CustomEvent<CaseDetail>>(element, 'scapi-selected');
    option(element, 'Bob').click();
    expect((await before).detail).to.deep.equal(detail);
    await element.updateComplete;
    expect(selected(element)).to.deep.equal(['Ada']);
    expect(find(element, '[role="listbox"]')?.getAttribute('aria-busy')).to.equal('true');
    expect((await after).detail).to.deep.equal(detail);
    await selects(element, 'Bob');
    expect(requestsTo(desktop, SELECT)).to.deep.equal([
      { name: SELECT, parameters: [detail.caseId] },
    ]);
  });

  it('asks once, and nothing else meanwhile', async () => {
    const { desktop, element } = await openCases();
    option(element, 'Bob').click();
    option(element, 'Bob').click();
    option(element, 'Cleo').click();
    await selects(element, 'Bob');
    expect(requestsTo(desktop, SELECT)).to.have.length(1);
  });

  it('does not ask when scapi-select is canceled, or for the case that is selected', async () => {
    const { desktop, element, caseOf } = await openCases();
    option(element, 'Ada').click();
    element.addEventListener('scapi-select', (event) => {
      event.preventDefault();
    });
    await element.select(caseOf(1));
    expect(requestsTo(desktop, SELECT)).to.be.empty;
  });

  it('has one tab stop, the selected case; arrows, ends and letters move, Enter and Space select', async () => {
    const { desktop, element } = await openCases();
    expect(element.shadowRoot?.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    element.focus();
    expect(focused(element)).to.equal('Ada');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal('Bob');
    await sendKeys({ press: 'End' });
    expect(focused(element)).to.equal('Cleo');
    await sendKeys({ press: 'b' });
    expect(focused(element)).to.equal('Bob');
    expect(requestsTo(desktop, SELECT)).to.be.empty;
    expect(element.shadowRoot?.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    await selects(element, 'Bob');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Space' });
    await selects(element, 'Ada');
    expect(focused(element)).to.equal('Ada');
  });

  it('keeps the focus while the desktop selects and adds, and gives it back to the selected case later', async () => {
    const { desktop, element, caseOf } = await openCases();
    const outside = document.createElement('button');
    element.after(outside);
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    desktop.agent.selectCase(caseOf(2));
    desktop.world.call({ ani: 'Dan' });
    await waitUntil(() => titles(element).includes('Dan'));
    await selects(element, 'Cleo');
    expect(focused(element)).to.equal('Bob');
    outside.focus();
    await element.updateComplete;
    element.focus();
    expect(focused(element)).to.equal('Cleo');
  });

  it('hands the focus to the neighbor when its case goes, and says when none is left', async () => {
    const { element, end } = await openCases();
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    end(1);
    await waitUntil(() => options(element).length === 2);
    await element.updateComplete;
    expect(focused(element)).to.equal('Cleo');
    end(0);
    end(2);
    await waitUntil(() => note(element).includes('No cases'));
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '[part="note"]'));
  });

  it('does not take the focus that is elsewhere', async () => {
    const { element, end } = await openCases();
    end(0);
    await waitUntil(() => options(element).length === 2);
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(null);
  });

  it('keeps the selection when the desktop refuses, says why, and can be tried again', async () => {
    const { desktop, element } = await openCases();
    desktop.faults.add({
      kind: 'refuse',
      on: SELECT,
      errorMessage: 'A dialog is open',
      once: true,
    });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    option(element, 'Bob').click();
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(selected(element)).to.deep.equal(['Ada']);
    expect(find(element, '[part~="message"]')?.textContent).to.contain('A dialog is open');
    option(element, 'Bob').click();
    await selects(element, 'Bob');
    expect(find(element, '[part~="message"]')).to.equal(null);
  });

  it('still lists where it may not select, and says which option to change', async () => {
    const { desktop, element } = await openCases({
      options: {
        [origins]: 'https://app.example (system.*, interaction.getInteractions)',
      },
    });
    expect(note(element)).to.contain(origins);
    expect(find(element, '[role="listbox"]')?.getAttribute('aria-disabled')).to.equal('true');
    option(element, 'Bob').click();
    await element.updateComplete;
    expect(requestsTo(desktop, SELECT)).to.be.empty;
  });

  it('says that the desktop has not answered', async () => {
    const { client } = openDesktop({ options: { [origins]: '' } });
    const element = await renderInside<ScapiCaseSelector>(client, tag);
    expect(note(element)).to.contain('Connecting');
  });

  it('says that it is not connected when there is no provider', async () => {
    const element = await fixture<ScapiCaseSelector>(tag);
    expect(note(element)).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    void element.select('x');
    expect((await error).detail.code).to.equal('UNAVAILABLE');
  });

  it('says that the desktop was lost, and selects nothing then', async () => {
    const { client, element } = await openCases();
    client.close();
    await waitUntil(() => note(element).includes('Not connected'));
    const asked: Event[] = [];
    element.addEventListener('scapi-select', (event) => asked.push(event));
    for (const one of options(element)) one.click();
    expect(asked).to.be.empty;
  });

  it('renders hostile names as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { desktop, element } = await openCases();
    desktop.world.call({ ani: hostile });
    await waitUntil(() => titles(element).includes(hostile));
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture<ScapiCaseSelector>(tag)).to.be.accessible();
      await expect(await renderInside(openDesktop().client, tag)).to.be.accessible();
      const { desktop, element, client, caseOf } = await openCases();
      await expect(element).to.be.accessible();
      desktop.agent.expandCase(caseOf(0));
      desktop.agent.expandCase(caseOf(1));
      await waitUntil(() => option(element, 'Bob').hasAttribute('data-expanded'));
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'refuse', on: SELECT, errorMessage: 'No', once: true });
      option(element, 'Bob').click();
      await waitUntil(() => find(element, '[part~="message"]'));
      await expect(element).to.be.accessible();
      client.close();
      await waitUntil(() => note(element).includes('Not connected'));
      await expect(element).to.be.accessible();
    });
  }
});
