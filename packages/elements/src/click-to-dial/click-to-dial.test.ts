import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { phoneIcon } from '@scapi/design';
import { requestsTo, until } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { setDefaultClient } from '../internal/default-client.js';
import { comeToRest } from '../../../../e2e/contracts/settle.test-support.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiClickToDial } from './click-to-dial.js';
import type { DialDetail } from './details.js';
import './define.js';

const tag = html`<scapi-click-to-dial destination="5001"></scapi-click-to-dial>`;

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
const button = (element: Element): HTMLElement => {
  const found = part(element, 'button');
  if (!found) throw new Error('There is no button');
  return found;
};
const shown = (element: Element): string => part(element, 'state')?.textContent.trim() ?? '';
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => shown(element).startsWith(text), `"${text}" is not shown`);
const isOff = (element: Element): boolean =>
  button(element).getAttribute('aria-disabled') === 'true';

describe('scapi-click-to-dial', () => {
  async function openDialer(content = tag) {
    const test = openDesktop();
    const element = await renderInside<ScapiClickToDial>(test.client, content);
    await waitUntil(() => !isOff(element), 'the button never became ready');
    const findCall = () =>
      until(test.desktop, ({ interactions }) =>
        interactions.find(({ state }) => state === 'DIALING'),
      );
    return { ...test, element, findCall };
  }

  it('follows a whole call: dialing, ringing, talking, held, ended, and free again', async () => {
    const { desktop, element, findCall } = await openDialer();

    button(element).click();
    await shows(element, 'Ringing');
    const { interactionId } = await findCall();
    desktop.world.answer(interactionId);
    await shows(element, '0:0');
    desktop.perform('voice.hold', interactionId);
    await shows(element, 'On hold');
    desktop.perform('voice.resume', interactionId);
    await shows(element, '0:0');
    desktop.world.hangUp(interactionId);
    await shows(element, 'Call ended');
    desktop.perform('interaction.markdone', interactionId);
    await waitUntil(() => shown(element) === '');
    expect(isOff(element)).to.be.false;
  });

  it('dials the destination with the user data', async () => {
    const { desktop, element, findCall } = await openDialer(
      html`<scapi-click-to-dial
        destination="5001"
        user-data='{"OrderId":"42"}'
      ></scapi-click-to-dial>`,
    );
    button(element).click();
    const { userData } = await findCall();
    expect(userData).to.include({ OrderId: '42' });
    expect(requestsTo(desktop, 'voice.dial')).to.deep.equal([
      { name: 'voice.dial', parameters: ['5001', { OrderId: '42' }] },
    ]);
  });

  it('cannot be fired twice while it dials or a call is on', async () => {
    const { desktop, element, findCall } = await openDialer();
    button(element).click();
    button(element).click();
    await findCall();
    await shows(element, 'Ringing');
    button(element).click();
    await element.updateComplete;
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('tells before, after acceptance, and at the end', async () => {
    const { desktop, element, findCall } = await openDialer();
    const names: string[] = [];
    for (const name of ['scapi-dial', 'scapi-dialed', 'scapi-ended']) {
      element.addEventListener(name, () => names.push(name));
    }
    button(element).click();
    const { interactionId } = await findCall();
    await waitUntil(() => names.includes('scapi-dialed'));
    desktop.world.decline(interactionId);
    await waitUntil(() => names.includes('scapi-ended'));
    expect(names).to.deep.equal(['scapi-dial', 'scapi-dialed', 'scapi-ended']);
  });

  describe('with a number as people write it', () => {
    const written = '+44 (0)20 7946-0018 ext. 5';
    const named = { number: '+442079460018', extension: '5' };

    it('dials the number, and names number and extension in its events', async () => {
      const { desktop, element, findCall } = await openDialer(
        html`<scapi-click-to-dial destination=${written}></scapi-click-to-dial>`,
      );
      const details: unknown[] = [];
      for (const name of ['scapi-dial', 'scapi-dialed', 'scapi-ended']) {
        element.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
      }
      expect(button(element).textContent).to.contain(written);
      button(element).click();
      const { interactionId } = await findCall();
      await shows(element, 'Ringing');
      desktop.world.decline(interactionId);
      await waitUntil(() => details.length === 3);
      expect(requestsTo(desktop, 'voice.dial')[0]?.parameters[0]).to.equal('+442079460018');
      for (const detail of details) {
        expect(detail).to.include({ ...named, destination: '+442079460018' });
      }
    });

    it('dials what toDestination makes of number and extension', async () => {
      const { desktop, element, findCall } = await openDialer(
        html`<scapi-click-to-dial
          destination=${written}
          .toDestination=${(number: string, extension?: string) => `${number},,${extension}`}
        ></scapi-click-to-dial>`,
      );
      const dial = oneEvent<CustomEvent<DialDetail>>(element, 'scapi-dial');
      button(element).click();
      expect((await dial).detail).to.include({ ...named, destination: '+442079460018,,5' });
      await findCall();
      expect(requestsTo(desktop, 'voice.dial')[0]?.parameters[0]).to.equal('+442079460018,,5');
    });

    it('shows a tel: link as a number with its extension', async () => {
      const { element, findCall } = await openDialer(
        html`<scapi-click-to-dial
          destination="tel:+1-213-373-4253;ext=7;isub=1"
        ></scapi-click-to-dial>`,
      );
      expect(button(element).ariaLabel).to.equal('Call +1-213-373-4253 ext. 7');
      button(element).click();
      await findCall();
    });

    it('does not dial what is no phone number, and says what to write', async () => {
      const { desktop, element } = await openDialer(
        html`<scapi-click-to-dial destination="5001 or 5002"></scapi-click-to-dial>`,
      );
      const heard: string[] = [];
      element.addEventListener('scapi-dial', () => heard.push('scapi-dial'));
      const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
      button(element).click();
      expect((await failed).detail.code).to.equal('INVALID_ARGUMENT');
      await element.updateComplete;
      expect(part(element, 'message')?.textContent).to.contain('Write digits');
      expect(heard).to.be.empty;
      expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    });
  });

  it('is named “Call” and its number; by what the page puts into it where it does', async () => {
    const { element } = await openDialer();
    expect(button(element).ariaLabel).to.equal('Call 5001');
    const path = element.renderRoot.querySelector('path');
    expect(path?.getAttribute('d'), 'the icon').to.equal(phoneIcon.values[0]);
    element.append('Call support');
    await waitUntil(() => button(element).ariaLabel === null, 'the name hides the label');
    element.textContent = '';
    await waitUntil(() => button(element).ariaLabel === 'Call 5001', 'no name');
  });

  it('says in its name what is shown beside the number, and describes why', async () => {
    const element = await fixture<ScapiClickToDial>(tag);
    expect(button(element).ariaLabel).to.equal('Call 5001 Not connected');
    expect(button(element).title).to.contain('scapi-provider');
  });

  describe('inline', () => {
    const text = html`<p style="line-height: 1.1; font-size: 14px">
      Ring <scapi-click-to-dial inline destination="5001"><bdi>5001</bdi></scapi-click-to-dial> now
    </p>`;

    async function openInline() {
      const test = openDesktop();
      const paragraph = await renderInside<HTMLElement>(test.client, text);
      const element = paragraph.querySelector('scapi-click-to-dial');
      if (!element) throw new Error('There is no element');
      await waitUntil(() => !isOff(element));
      return { paragraph, element };
    }

    it('is named “Call” and its number; during a call, by what is shown', async () => {
      const { element } = await openInline();
      expect(button(element).ariaLabel).to.equal('Call 5001');
      element.textContent = '';
      element.destination = 'tel:5002;ext=3';
      await element.updateComplete;
      expect(button(element).ariaLabel).to.equal('Call 5002 ext. 3');
      button(element).click();
      await shows(element, 'Ringing');
      expect(button(element).ariaLabel).to.equal(null);
    });

    it('is at least 24 pixels high to hit, and makes the line no higher', async () => {
      const { paragraph, element } = await openInline();
      const height = paragraph.getBoundingClientRect().height;
      const box = button(element).getBoundingClientRect();
      expect(box.height).to.be.at.least(24);
      expect(box.width).to.be.at.least(24);
      element.replaceWith('5001');
      expect(paragraph.getBoundingClientRect().height).to.equal(height);
    });
  });

  it('does not dial when scapi-dial is canceled', async () => {
    const { desktop, element } = await openDialer();
    element.addEventListener('scapi-dial', (event) => {
      event.preventDefault();
    });
    await element.dial();
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });

  it('hangs up with its second button, and keeps the focus', async () => {
    const { desktop, element, findCall } = await openDialer();
    button(element).click();
    const { interactionId } = await findCall();
    await shows(element, 'Ringing');
    part(element, 'cancel')?.click();
    await until(desktop, ({ interactions }) =>
      interactions.find((one) => one.interactionId === interactionId && one.state === 'IDLE'),
    );
    await shows(element, 'Call ended');
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
  });

  it('works with the keyboard alone', async () => {
    const { desktop, element } = await openDialer();
    element.focus();
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Ringing');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'cancel'));
    await sendKeys({ press: 'Space' });
    await until(desktop, ({ interactions }) => interactions[0]?.state === 'IDLE');
  });

  it('shows what the desktop said when it refuses, and can be tried again', async () => {
    const { desktop, element, findCall } = await openDialer();
    desktop.faults.add({
      kind: 'refuse',
      on: 'voice.dial',
      errorMessage: 'The line is cut',
      once: true,
    });
    const failed = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    button(element).click();
    const { detail } = await failed;
    expect(detail.code).to.equal('REFUSED');
    await element.updateComplete;
    expect(part(element, 'message')?.textContent).to.contain('The line is cut');
    button(element).click();
    await findCall();
    await waitUntil(() => part(element, 'message') === null);
  });

  it('says that it is not allowed, which option to change, and stays off', async () => {
    const { desktop, client } = openDesktop({
      options: {
        'service-client-api.accepted-web-content-origins':
          'https://app.example (agent.*, system.getAllowedServices)',
      },
    });
    const element = await renderInside<ScapiClickToDial>(client, tag);
    await shows(element, 'Not allowed');
    expect(button(element).title).to.contain('accepted-web-content-origins');
    button(element).click();
    await comeToRest();
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });

  it('says that it is not connected when there is no provider, and dials once there is a client', async () => {
    const element = await fixture<ScapiClickToDial>(tag);
    expect(shown(element)).to.equal('Not connected');
    expect(button(element).title).to.contain('<scapi-provider');
    const error = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
    void element.dial();
    expect((await error).detail.code).to.equal('UNAVAILABLE');

    const { client, desktop } = openDesktop();
    setDefaultClient(client);
    try {
      await waitUntil(() => !isOff(element));
      button(element).click();
      await until(desktop, ({ interactions }) => interactions.length > 0);
    } finally {
      setDefaultClient(undefined);
    }
  });

  it('does not take a call that it did not make for its own', async () => {
    const { desktop, element } = await openDialer();
    desktop.perform('voice.dial', '7777');
    desktop.world.call();
    await comeToRest();
    expect(shown(element)).to.equal('');
  });

  it('keeps its call when it moves within the page', async () => {
    const { element, findCall } = await openDialer();
    button(element).click();
    await findCall();
    await shows(element, 'Ringing');
    const home = document.createElement('p');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(shown(element)).to.equal('Ringing…');
  });

  it('leaves nothing subscribed when it is gone', async () => {
    const { desktop, element, findCall } = await openDialer();
    button(element).click();
    await findCall();
    await shows(element, 'Ringing');
    expect(desktop.state.frames[0]?.subscriptions).to.deep.equal(['interaction']);
    element.remove();
    // nanostores waits a second before a store lets go of the next, so that a remount costs nothing.
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
  });

  it('renders a hostile label and destination as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element } = await openDialer(
      html`<scapi-click-to-dial destination=${hostile}></scapi-click-to-dial>`,
    );
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(button(element).textContent).to.contain(hostile);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every state, ${scheme}`, async () => {
      // Set before the first paint: colors that fade over would be measured half way.
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      const { desktop, element, findCall } = await openDialer();
      await expect(element).to.be.accessible();
      button(element).click();
      await shows(element, 'Ringing');
      await expect(element).to.be.accessible();
      const { interactionId } = await findCall();
      desktop.world.answer(interactionId);
      await shows(element, '0:0');
      await expect(element).to.be.accessible();
      desktop.perform('voice.hold', interactionId);
      await shows(element, 'On hold');
      await expect(element).to.be.accessible();
      desktop.world.hangUp(interactionId);
      await shows(element, 'Call ended');
      await expect(element).to.be.accessible();
      desktop.faults.add({ kind: 'refuse', on: 'voice.dial', errorMessage: 'No', once: true });
      button(element).click();
      await waitUntil(() => part(element, 'message'));
      await expect(element).to.be.accessible();
    });
  }
});
