import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { comeToRest } from '../../../../e2e/contracts/settle.test-support.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ToastActionDetail } from './read-toast.js';
import type { ScapiToast } from './toast.js';
import './define.js';

const origins = 'service-client-api.accepted-web-content-origins';
const tag = html`<scapi-toast heading="Order 42" message="Waits." key-values='{"Total":"99"}'>
  Tell me
  <button slot="action" value="accept">Accept</button>
  <button slot="action" value="later">Later</button>
</scapi-toast>`;

const button = (element: Element): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>('.button');
  if (!found) throw new Error('There is no button');
  return found;
};
const off = (element: Element): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[data-action="dismiss"]') ?? null;
const isReady = (element: Element): boolean => !button(element).hasAttribute('aria-disabled');

describe('scapi-toast', () => {
  async function openToast(content = tag, init?: TestDesktopOptions) {
    const test = openDesktop(init);
    const element = await renderInside<ScapiToast>(test.client, content);
    await waitUntil(() => isReady(element), 'the button never became ready');
    const show = async (): Promise<string> => {
      button(element).click();
      await waitUntil(() => off(element));
      return test.desktop.state.toasts.at(-1)?.id ?? '';
    };
    return { ...test, element, show };
  }

  it('says that a number is none, and opens the toast without it', async () => {
    const { error } = console;
    const printed: unknown[] = [];
    console.error = (...all: unknown[]) => void printed.push(all[0]);
    try {
      for (const [name, value] of [
        ['auto-close-timeout', 'abc'],
        ['auto-close-timeout', '-5'],
        ['width', 'Infinity'],
      ] as const) {
        const { element, desktop, show } = await openToast();
        const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
        element.setAttribute(name, value);
        expect((await failed).detail).to.include({ code: 'INVALID_ARGUMENT' });
        expect(printed.pop()).to.contain(name);
        await show();
        expect(desktop.state.toasts[0]?.parameters).to.not.have.any.keys(
          'autoCloseTimeout',
          'width',
        );
        element.remove();
      }
    } finally {
      console.error = error;
    }
  });

  it('does not say that the toast is off the desktop while it opens', async () => {
    const { element, desktop } = await openToast();
    desktop.faults.add({ kind: 'delay', on: 'system.popupToast', delay: 50 });
    const said: string[] = [];
    const status = element.shadowRoot!.querySelector('[role="status"]')!;
    const observer = new MutationObserver(() => said.push(status.textContent.trim()));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (let time = 0; time < 2; time += 1) {
      button(element).click();
      await waitUntil(() => off(element));
      off(element)?.click();
      await waitUntil(() => status.textContent.trim() === 'The message is off the desktop.');
    }
    observer.disconnect();
    expect(said.filter((words, index) => words !== '' && words !== said[index - 1])).to.deep.equal([
      'The message is on the desktop.',
      'The message is off the desktop.',
      'The message is on the desktop.',
      'The message is off the desktop.',
    ]);
  });

  it('opens a toast with what it declares, and takes it off, by the keyboard alone', async () => {
    const { desktop, element } = await openToast();
    element.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => off(element));
    expect(desktop.state.toasts).to.have.length(1);
    expect(desktop.state.toasts[0]?.parameters).to.deep.include({
      title: 'Order 42',
      message: 'Waits.',
      keyValues: { Total: '99' },
      buttons: ['Accept', 'Later'],
    });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => off(element) === null);
    expect(desktop.state.toasts).to.be.empty;
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
  });

  it('tells before and after, and opens one only', async () => {
    const { desktop, element } = await openToast();
    const names: string[] = [];
    for (const name of ['open', 'opened', 'dismiss', 'dismissed']) {
      element.addEventListener(`scapi-${name}`, () => names.push(name));
    }
    button(element).click();
    button(element).click();
    await waitUntil(() => off(element));
    button(element).click();
    off(element)?.click();
    await waitUntil(() => names.includes('dismissed'));
    expect(names).to.deep.equal(['open', 'opened', 'dismiss', 'dismissed']);
    expect(requestsTo(desktop, 'system.popupToast')).to.have.length(1);
  });

  it('opens none when scapi-open is canceled', async () => {
    const { desktop, element } = await openToast();
    element.addEventListener('scapi-open', (event) => event.preventDefault());
    await element.show();
    expect(requestsTo(desktop, 'system.popupToast')).to.be.empty;
  });

  it('tells which of its own buttons the agent clicked, and of no other toast', async () => {
    const { client, desktop, element, show } = await openToast();
    const heard: ToastActionDetail[] = [];
    element.addEventListener('scapi-action', (event) => heard.push(event.detail));
    const other = await client.system.popupToast({ title: 'Other', buttons: ['One', 'Two'] });
    const id = await show();
    desktop.agent.clickToastButton(other.id, 1);
    await comeToRest();
    expect(heard).to.be.empty;
    desktop.agent.clickToastButton(id, 1);
    await waitUntil(() => off(element) === null);
    expect(heard).to.deep.equal([{ index: 1, value: 'later', label: 'Later' }]);
    expect(desktop.state.toasts.some((toast) => toast.id === id)).to.be.false;
  });

  it('offers the pair of the desktop', async () => {
    const { desktop, element, show } = await openToast(
      html`<scapi-toast heading="Pair" show-dismiss></scapi-toast>`,
    );
    const action = oneEvent<CustomEvent<ToastActionDetail>>(element, 'scapi-action');
    desktop.agent.clickToastButton(await show(), 0);
    expect((await action).detail.value).to.equal('show');
  });

  it('changes the open toast with its properties and buttons', async () => {
    const { desktop, element, show } = await openToast();
    await show();
    const now = () => desktop.state.toasts[0]?.parameters;
    element.message = 'Waits no longer.';
    await waitUntil(() => now()?.message === 'Waits no longer.');
    const first = element.querySelector('button');
    if (first) first.textContent = 'Take it';
    element.heading = 'Order 43';
    await waitUntil(() => now()?.buttons?.[0] === 'Take it' && now()?.title === 'Order 43');
    expect(desktop.state.toasts).to.have.length(1);
  });

  it('knows when the desktop has taken it off in time', async () => {
    const { element } = await openToast(
      html`<scapi-toast heading="Short" auto-close-timeout="40"></scapi-toast>`,
    );
    const gone = oneEvent(element, 'scapi-dismissed');
    await element.show();
    await gone;
    await waitUntil(() => isReady(element));
  });

  it('counts one that the agent closed as off', async () => {
    const { desktop, element, show } = await openToast();
    desktop.agent.closeToast(await show());
    off(element)?.click();
    await waitUntil(() => off(element) === null);
  });

  it('keeps its toast when it moves, and takes it along when it goes', async () => {
    const { desktop, element, show } = await openToast();
    await show();
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await comeToRest();
    expect(desktop.state.toasts).to.have.length(1);
    expect(off(element)).to.exist;
    element.remove();
    await waitUntil(() => desktop.state.toasts.length === 0);
  });

  it('shows what the desktop said when it refuses, and can be tried again', async () => {
    const { desktop, element, show } = await openToast();
    desktop.faults.add({
      kind: 'refuse',
      on: 'system.popupToast',
      errorMessage: 'Full',
      once: true,
    });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    button(element).click();
    expect((await failed).detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.contain('Full');
    await show();
  });

  it('says that it is not allowed, and that it is not connected', async () => {
    const { client } = openDesktop({
      options: { [origins]: 'https://app.example (agent.*, system.getAllowedServices)' },
    });
    const element = await renderInside<ScapiToast>(client, tag);
    await waitUntil(() => button(element).title.includes(origins));
    const alone = await fixture<ScapiToast>(tag);
    expect(button(alone).title).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(alone, 'scapi-error');
    void alone.show();
    expect((await error).detail.code).to.equal('UNAVAILABLE');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      await expect(await fixture<ScapiToast>(tag)).to.be.accessible();
      const { desktop, element, show } = await openToast();
      await expect(element).to.be.accessible();
      await show();
      await expect(element).to.be.accessible();
      desktop.faults.add({
        kind: 'refuse',
        on: 'system.updateToast',
        errorMessage: 'No',
        once: true,
      });
      element.message = 'Other';
      await waitUntil(() => element.shadowRoot?.querySelector('[part~="message"]'));
      await expect(element).to.be.accessible();
    });
  }
});
