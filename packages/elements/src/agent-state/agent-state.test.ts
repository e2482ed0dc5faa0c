import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { AgentStateDetail, ScapiAgentState } from './agent-state.js';
import './define.js';

const tag = html`<scapi-agent-state></scapi-agent-state>`;
const option = 'service-client-api.accepted-web-content-origins';

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const button = (element: Element): HTMLElement => {
  const found = find(element, '[part~="button"]');
  if (!found) throw new Error('There is no button');
  return found;
};
const shown = (element: Element): string =>
  find(element, '[role="status"]')?.textContent.trim() ?? '';
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => shown(element) === text, `"${text}" is not shown, but "${shown(element)}"`);
const items = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? []),
];
const labels = (element: Element): string[] =>
  items(element).map(({ textContent }) => textContent.trim());
const focused = (element: Element): string =>
  element.shadowRoot?.activeElement?.textContent.trim() ?? '';
const isOff = (element: Element): boolean =>
  button(element).getAttribute('aria-disabled') === 'true';

async function choose(element: ScapiAgentState, label: string): Promise<void> {
  button(element).click();
  await element.updateComplete;
  items(element)
    .find(({ textContent }) => textContent.trim() === label)
    ?.click();
}

describe('scapi-agent-state', () => {
  async function openState(options?: TestDesktopOptions) {
    const test = openDesktop(options);
    const element = await renderInside<ScapiAgentState>(test.client, tag);
    await waitUntil(() => !isOff(element), 'the button never became ready');
    return { ...test, element };
  }

  it('shows the state of the agent, and follows the desktop, with reasons', async () => {
    const { desktop, element } = await openState();
    await shows(element, 'Ready');
    desktop.perform('agent.setState', 'NotReady_Lunch');
    await shows(element, 'Not ready: Lunch');
    desktop.perform('agent.setState', 'AfterCallWork');
    await shows(element, 'After call work');
    desktop.perform('agent.setState', 'Ready');
    desktop.perform('media.setState', 'voice', 'NotReady');
    await shows(element, 'Partly ready');
  });

  it('offers what the desktop offers, reasons right below their state', async () => {
    const { desktop, element } = await openState();
    button(element).click();
    await element.updateComplete;
    expect(labels(element)).to.have.members(
      desktop.state.agentStates.map(({ displayName }) => displayName),
    );
    const group = find(element, '[role="group"][aria-label="Not ready"]');
    expect(
      [...(group?.querySelectorAll('[role="menuitemradio"]') ?? [])].map(({ textContent }) =>
        textContent.trim(),
      ),
    ).to.deep.equal(['Not ready', 'Lunch', 'Training']);
    const checked = items(element).filter((item) => item.getAttribute('aria-checked') === 'true');
    expect(checked.map(({ textContent }) => textContent.trim())).to.deep.equal(['Ready']);
  });

  it('asks for the state chosen, and shows it when the desktop reports it, not before', async () => {
    const { desktop, element } = await openState();
    const names: string[] = [];
    for (const name of ['scapi-change-state', 'scapi-state-changed']) {
      element.addEventListener(name, () => names.push(name));
    }
    const changed = oneEvent<CustomEvent<AgentStateDetail>>(element, 'scapi-state-changed');
    await choose(element, 'Lunch');
    await shows(element, 'Ready, asking for Lunch…');
    expect(button(element).getAttribute('aria-busy')).to.equal('true');
    expect((await changed).detail).to.deep.equal({ operationName: 'NotReady_Lunch' });
    await shows(element, 'Not ready: Lunch');
    expect(desktop.state.agentState.operationName).to.equal('NotReady_Lunch');
    expect(names).to.deep.equal(['scapi-change-state', 'scapi-state-changed']);
  });

  it('cannot be opened while the desktop is being asked', async () => {
    const { desktop, element } = await openState();
    await choose(element, 'Lunch');
    await element.updateComplete;
    expect(isOff(element)).to.equal(true);
    button(element).click();
    await element.updateComplete;
    expect(items(element)).to.be.empty;
    await shows(element, 'Not ready: Lunch');
    expect(requestsTo(desktop, 'agent.setState')).to.have.length(1);
  });

  it('does not ask when scapi-change-state is canceled, or for the state there is', async () => {
    const { desktop, element } = await openState();
    await choose(element, 'Ready');
    element.addEventListener('scapi-change-state', (event) => {
      event.preventDefault();
    });
    await element.setState('NotReady');
    expect(requestsTo(desktop, 'agent.setState')).to.be.empty;
  });

  it('works with the keyboard alone: arrows, ends, letters, Enter', async () => {
    const { desktop, element } = await openState();
    element.focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => focused(element) === 'Ready');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(element)).to.equal('Log off');
    await sendKeys({ press: 'Home' });
    expect(focused(element)).to.equal('Ready');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(element)).to.equal('Not ready');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 't' });
    expect(focused(element)).to.equal('Training');
    await sendKeys({ press: 'Enter' });
    await until(desktop, ({ agentState }) => agentState.operationName === 'NotReady_Training');
    await shows(element, 'Not ready: Training');
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
  });

  it('closes with Escape and gives the focus back; Tab and a click elsewhere close it, too', async () => {
    const { element } = await openState();
    const outside = document.createElement('button');
    element.after(outside);
    element.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) === 'Ready');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(items(element)).to.be.empty;
    expect(element.shadowRoot?.activeElement).to.equal(button(element));

    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) === 'Ready');
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(items(element)).to.be.empty;
    expect(document.activeElement).to.equal(outside);

    button(element).click();
    await waitUntil(() => focused(element) === 'Ready');
    outside.focus();
    await element.updateComplete;
    expect(items(element)).to.be.empty;
  });

  it('shows what the desktop said when it refuses, keeps the state, and can be tried again', async () => {
    const { desktop, element } = await openState();
    desktop.faults.add({
      kind: 'refuse',
      on: 'agent.setState',
      errorMessage: 'Not during the shift',
      once: true,
    });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    await choose(element, 'Log off');
    expect((await failed).detail.code).to.equal('REFUSED');
    await shows(element, 'Ready');
    expect(find(element, '[part~="message"]')?.textContent).to.contain('Not during the shift');
    await choose(element, 'Not ready');
    await shows(element, 'Not ready');
    expect(find(element, '[part~="message"]')).to.equal(null);
  });

  it('still shows the state where it may not be changed, and which option to change', async () => {
    const { desktop, client } = openDesktop({
      options: { [option]: 'https://app.example (system.*, agent.getState, agent.getStateList)' },
    });
    const element = await renderInside<ScapiAgentState>(client, tag);
    await shows(element, 'Ready');
    expect(button(element).title).to.contain(option);
    button(element).click();
    await element.updateComplete;
    expect(items(element)).to.be.empty;
    expect(requestsTo(desktop, 'agent.setState')).to.be.empty;
  });

  it('says that it may not even read the state', async () => {
    const { client } = openDesktop({
      options: { [option]: 'https://app.example (system.*)' },
    });
    const element = await renderInside<ScapiAgentState>(client, tag);
    await shows(element, 'Not allowed');
  });

  it('says that the desktop has not answered', async () => {
    const { client } = openDesktop({ options: { [option]: '' } });
    const element = await renderInside<ScapiAgentState>(client, tag);
    expect(shown(element)).to.equal('Connecting…');
    expect(isOff(element)).to.equal(true);
  });

  it('says that it is not connected when there is no provider', async () => {
    const element = await fixture<ScapiAgentState>(tag);
    expect(shown(element)).to.equal('Not connected');
    expect(button(element).title).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    void element.setState('Ready');
    expect((await error).detail.code).to.equal('UNAVAILABLE');
  });

  it('closes the menu when the desktop is lost', async () => {
    const { client, element } = await openState();
    button(element).click();
    await element.updateComplete;
    client.close();
    await shows(element, 'Not connected');
    expect(items(element)).to.be.empty;
  });

  it('can be turned off', async () => {
    const { element } = await openState();
    element.disabled = true;
    await element.updateComplete;
    expect(button(element).matches(':disabled')).to.equal(true);
  });

  it('renders hostile names of states as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element } = await openState({
      agentStates: [{ operationName: 'Ready', displayName: hostile, state: 'READY' }],
    });
    await shows(element, hostile);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture<ScapiAgentState>(tag)).to.be.accessible();
      const { desktop, element, client } = await openState();
      await expect(element).to.be.accessible();
      desktop.perform('agent.setState', 'NotReady_Lunch');
      await shows(element, 'Not ready: Lunch');
      button(element).click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'delay', on: 'agent.setState', delay: 600, once: true });
      items(element)[0]?.click();
      await shows(element, 'Not ready: Lunch, asking for Ready…');
      await expect(element).to.be.accessible();
      await shows(element, 'Ready');
      desktop.faults.add({ kind: 'refuse', on: 'agent.setState', errorMessage: 'No', once: true });
      await choose(element, 'Training');
      await waitUntil(() => find(element, '[part~="message"]'));
      await expect(element).to.be.accessible();
      client.close();
      await shows(element, 'Not connected');
      await expect(element).to.be.accessible();
    });
  }
});
