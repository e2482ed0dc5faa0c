import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ScapiError } from '@scapi/client';
import { requestsTo, until, type TestDesktopOptions } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { comeToRest } from '../../../../e2e/contracts/settle.test-support.js';
import { render, type TemplateResult } from 'lit';
import type { ScapiClickToDial } from '../click-to-dial/click-to-dial.js';
import type { DialDetail } from '../click-to-dial/details.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiDialLinks } from './dial-links.js';
import './define.js';

const origins = 'service-client-api.accepted-web-content-origins';

const dials = (element: Element): ScapiClickToDial[] => [
  ...element.querySelectorAll('scapi-click-to-dial'),
];
const numbers = (element: Element): string[] =>
  dials(element).map(({ destination }) => destination);
const finds = (element: Element, ...wanted: string[]): Promise<void> =>
  waitUntil(() => numbers(element).join() === wanted.join(), `not found: ${wanted.join()}`);

describe('scapi-dial-links', () => {
  async function openLinks(content: TemplateResult, init?: TestDesktopOptions) {
    const test = openDesktop(init);
    const element = await renderInside<ScapiDialLinks>(test.client, content);
    return { ...test, element };
  }

  it('makes the numbers in text callable, and keeps every letter', async () => {
    const text = 'Call +1 213 373 4253 or (213) 373-4254, order 4711.';
    const { desktop, element } = await openLinks(
      html`<scapi-dial-links country="us" user-data='{"OrderId":"42"}'
        ><p>${text}</p></scapi-dial-links
      >`,
    );
    await finds(element, '+12133734253', '+12133734254');
    expect(element.textContent).to.equal(text);
    const [first] = dials(element);
    await first?.updateComplete;
    first?.shadowRoot?.querySelector('button')?.click();
    const call = await until(desktop, ({ interactions }) => interactions[0]);
    expect(requestsTo(desktop, 'voice.dial')[0]?.parameters[0]).to.equal('+12133734253');
    expect(call.userData).to.include({ OrderId: '42' });
  });

  it('finds international numbers of any country, and national ones of its country only', async () => {
    const { element } = await openLinks(
      html`<scapi-dial-links>
        <p>+49 30 901820, 030 901820, +44 20 7946 0958</p>
      </scapi-dial-links>`,
    );
    await finds(element, '+4930901820', '+442079460958');
    element.country = 'DE';
    await finds(element, '+4930901820', '+4930901820', '+442079460958');
  });

  it('takes no dates, addresses, amounts and order numbers for numbers to call', async () => {
    const { element } = await openLinks(
      html`<scapi-dial-links country="DE">
        <p>2025-01-31 10:15, order 2025-999, 192.168.10.25, 1.234.567 EUR, 4711-0815-1234</p>
        <p>0171 1234567</p>
      </scapi-dial-links>`,
    );
    await finds(element, '+491711234567');
  });

  it('shows a number from left to right in a page from right to left', async () => {
    const { element } = await openLinks(
      html`<scapi-dial-links dir="rtl"><p>Call +1 213 373 4253 now</p></scapi-dial-links>`,
    );
    await finds(element, '+12133734253');
    const [first] = dials(element);
    await first?.updateComplete;
    const text = first?.querySelector('bdi')?.firstChild;
    if (!(text instanceof Text)) throw new Error('no number');
    const leftOf = (at: number): number => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf(0)).to.be.below(leftOf(text.length - 1));
  });

  it('does not move the text', async () => {
    const { element } = await openLinks(
      html`<scapi-dial-links disabled>
        <p>Call +1 213 373 4253 today, or tomorrow.</p>
      </scapi-dial-links>`,
    );
    const size = () => {
      const { width, height } = element.querySelector('p')?.getBoundingClientRect() ?? {};
      const range = document.createRange();
      range.selectNodeContents(element.querySelector('p') ?? element);
      return [width, height, Math.round(range.getBoundingClientRect().width)];
    };
    const before = size();
    element.disabled = false;
    await finds(element, '+12133734253');
    await dials(element)[0]?.updateComplete;
    expect(size()).to.deep.equal(before);
  });

  it('reaches forms and tables, and leaves alone what is edited, code, or does something already', async () => {
    const number = '+1 213 373 4253';
    const { element } = await openLinks(
      html`<scapi-dial-links>
        <form>
          <fieldset><legend>${number}</legend></fieldset>
        </form>
        <table>
          <tbody>
            <tr>
              <td>${number}</td>
            </tr>
          </tbody>
        </table>
        <input value=${number} /><textarea .value=${number}></textarea>
        <select>
          <option>${number}</option>
        </select>
        <label>${number}<input /></label>
        <button>${number}</button><a href="#x">${number}</a><a href="tel:5001">${number}</a>
        <code>${number}</code>
        <pre>${number}</pre>
        <kbd>${number}</kbd>
        <div contenteditable><p>${number}</p></div>
        <div role="textbox" aria-label="Note">${number}</div>
        <p data-no-dial>${number}</p>
        <style>
          /* ${number} */
        </style>
      </scapi-dial-links>`,
    );
    await finds(element, '+12133734253', '+12133734253');
    expect(element.querySelector('legend scapi-click-to-dial')).to.exist;
    expect(element.querySelector('td scapi-click-to-dial')).to.exist;
  });

  it('finds what is added later, and lets go of what becomes editable', async () => {
    const { element } = await openLinks(html`<scapi-dial-links></scapi-dial-links>`);
    await comeToRest();
    const note = document.createElement('p');
    note.textContent = 'New: +1 213 373 4253';
    element.append(note);
    await finds(element, '+12133734253');
    note.contentEditable = 'true';
    await finds(element);
    expect(note.innerHTML).to.equal('New: +1 213 373 4253');
    note.contentEditable = 'false';
    await finds(element, '+12133734253');
  });

  describe('in content of a framework', () => {
    const show = (home: HTMLElement, text: string | undefined): void => {
      render(text === undefined ? html`<i>none</i>` : html`<p>Phone: ${text}!</p>`, home);
    };

    it('follows every change that the framework makes', async () => {
      const { element } = await openLinks(html`<scapi-dial-links></scapi-dial-links>`);
      const home = document.createElement('div');
      element.append(home);
      show(home, '+1 213 373 4253');
      await finds(element, '+12133734253');
      show(home, '+1 213 373 4254');
      await finds(element, '+12133734254');
      expect(home.textContent).to.equal('Phone: +1 213 373 4254!');
      show(home, 'none');
      await finds(element);
      expect(home.textContent).to.equal('Phone: none!');
      show(home, '+1 213 373 4253');
      await finds(element, '+12133734253');
      show(home, undefined);
      await comeToRest();
      expect(home.textContent).to.equal('none');
    });

    it('leaves its nodes where they are', async () => {
      const { element } = await openLinks(html`<scapi-dial-links><p></p></scapi-dial-links>`);
      const text = new Text('At +1 213 373 4253, or +1 213 373 4254');
      element.querySelector('p')?.append(text);
      await finds(element, '+12133734253', '+12133734254');
      expect(element.querySelector('p')?.firstChild).to.equal(text);
      const elsewhere = document.createElement('div');
      element.append(elsewhere);
      elsewhere.append(text);
      await waitUntil(() => element.querySelector('p')?.textContent === '');
      await finds(element, '+12133734253', '+12133734254');
      text.remove();
      await finds(element);
      expect(text.data).to.equal('At +1 213 373 4253, or +1 213 373 4254');
      expect(elsewhere.childNodes).to.have.length(0);
    });

    it('gives in to who puts a text back, or takes a button away', async () => {
      const { element } = await openLinks(
        html`<scapi-dial-links
          ><p></p>
          <b></b
        ></scapi-dial-links>`,
      );
      const [put, torn] = [new Text('+1 213 373 4253'), new Text('+1 213 373 4254')];
      element.querySelector('p')?.append(put);
      element.querySelector('b')?.append(torn);
      await finds(element, '+12133734253', '+12133734254');
      put.data = '+1 213 373 4253';
      dials(element)[1]?.remove();
      await comeToRest();
      expect(dials(element)).to.be.empty;
      expect([put.data, torn.data]).to.deep.equal(['+1 213 373 4253', '+1 213 373 4254']);
      put.data = 'or +1 213 373 4253';
      await finds(element, '+12133734253');
    });
  });

  it('makes everything what it was when it is removed, and keeps a call when it moves', async () => {
    const content = 'Call <b>+1 213 373 4253</b> or +1 213 373 4254.';
    const { desktop, element } = await openLinks(html`<scapi-dial-links></scapi-dial-links>`);
    const home = document.createElement('p');
    home.append('Call ', document.createElement('b'), ' or +1 213 373 4254.');
    home.querySelector('b')?.append('+1 213 373 4253');
    element.append(home);
    await finds(element, '+12133734253', '+12133734254');
    const [first] = dials(element);
    void first?.dial();
    await until(desktop, ({ interactions }) => interactions[0]);
    const provider = element.parentElement;
    const section = document.createElement('section');
    provider?.append(section);
    section.append(element);
    await comeToRest();
    expect(dials(element)[0]).to.equal(first);
    element.remove();
    await waitUntil(() => home.innerHTML === content);
  });

  describe('with tel: links', () => {
    const link = html`<scapi-dial-links
      ><a href="tel:+1-(213)-373-4253;ext=7">Ring us</a></scapi-dial-links
    >`;

    async function openLink(content = link) {
      const test = await openLinks(content);
      await test.client.connect();
      await comeToRest();
      const anchor = test.element.querySelector('a');
      if (!anchor) throw new Error('There is no link');
      return { ...test, anchor };
    }

    it('dials, shows the call beside the link, and dials once', async () => {
      const { desktop, element, anchor } = await openLink();
      const dialed = oneEvent<CustomEvent<DialDetail>>(element, 'scapi-dialed');
      anchor.focus();
      await sendKeys({ press: 'Enter' });
      anchor.click();
      expect((await dialed).detail).to.include({
        destination: '+12133734253',
        number: '+12133734253',
        extension: '7',
      });
      expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
      expect(anchor.isConnected).to.be.true;
      expect(anchor.nextElementSibling).to.equal(dials(element)[0]);
    });

    it('leaves clicks with a modifier, and clicks that the page took, to others', async () => {
      const { desktop, element, anchor } = await openLink();
      const taken: boolean[] = [];
      element.addEventListener('click', (event) => {
        taken.push(event.defaultPrevented);
        event.preventDefault();
      });
      for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
        const init = { bubbles: true, cancelable: true, composed: true, [modifier]: true };
        anchor.dispatchEvent(new MouseEvent('click', init));
      }
      anchor.addEventListener('click', (event) => event.preventDefault());
      anchor.click();
      await comeToRest();
      expect(taken).to.deep.equal([false, false, false, false, true]);
      expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    });

    it('shows nothing beside a link whose call was canceled, and what went wrong until it is tried again', async () => {
      const { desktop, element, anchor } = await openLink();
      const cancel = (event: Event): void => event.preventDefault();
      element.addEventListener('scapi-dial', cancel);
      anchor.click();
      await comeToRest();
      expect(dials(element)).to.be.empty;
      element.removeEventListener('scapi-dial', cancel);
      desktop.faults.add({ kind: 'refuse', on: 'voice.dial', errorMessage: 'Cut', once: true });
      anchor.click();
      await waitUntil(() => dials(element)[0]?.shadowRoot?.textContent.includes('Cut'));
      anchor.click();
      await until(desktop, ({ interactions }) => interactions[0]);
      expect(dials(element)).to.have.length(1);
    });

    it('shows beside a link which number is called, with its extension', async () => {
      const { element, anchor } = await openLink();
      anchor.click();
      await waitUntil(() => dials(element)[0]?.shadowRoot?.textContent.includes('Ringing'));
      const label = dials(element)[0]?.shadowRoot?.querySelector('.label');
      expect(label?.textContent).to.equal('+1-(213)-373-4253 ext. 7');
    });

    it('does not dial what is no phone number, and says so beside the link', async () => {
      const { desktop, element, anchor } = await openLink(
        html`<scapi-dial-links><a href="tel:5001;5002">Ring us</a></scapi-dial-links>`,
      );
      const error = oneEvent<CustomEvent<ScapiError>>(element, 'scapi-error');
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      expect(anchor.dispatchEvent(click)).to.be.false;
      expect((await error).detail.code).to.equal('INVALID_ARGUMENT');
      await waitUntil(() => dials(element)[0]?.shadowRoot?.textContent.includes('Write one'));
      expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    });

    it('leaves alone what is in an element with data-no-dial', async () => {
      const { desktop, anchor } = await openLink(
        html`<scapi-dial-links
          ><p data-no-dial><a href="tel:5001">Ring us</a></p></scapi-dial-links
        >`,
      );
      anchor.addEventListener('click', (event) => event.preventDefault());
      anchor.click();
      await comeToRest();
      expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    });

    it('writes numbers as the page wants them', async () => {
      const { element, anchor } = await openLink();
      element.toDestination = (number, extension) => `9${number.replace('+', '00')},,${extension}`;
      await element.updateComplete;
      const dial = oneEvent<CustomEvent<DialDetail>>(element, 'scapi-dial');
      anchor.click();
      expect((await dial).detail).to.include({
        destination: '90012133734253,,7',
        number: '+12133734253',
        extension: '7',
      });
    });

    it('has no part in links inside of editable text', async () => {
      const { desktop, anchor } = await openLink(
        html`<scapi-dial-links
          ><p contenteditable="true"><a href="tel:5001">Ring us</a></p></scapi-dial-links
        >`,
      );
      anchor.addEventListener('click', (event) => event.preventDefault());
      anchor.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      await comeToRest();
      expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
    });
  });

  for (const [state, init] of [
    ['not allowed', { options: { [origins]: 'https://app.example (system.*)' } }],
    ['connecting', { options: { [origins]: '' } }],
  ] as const) {
    it(`leaves everything as it is while dialing is impossible: ${state}`, async () => {
      const { element } = await openLinks(
        html`<scapi-dial-links><p>+1 213 373 4253</p></scapi-dial-links>`,
        init,
      );
      await comeToRest();
      expect(dials(element)).to.be.empty;
    });
  }

  it('leaves everything as it is without a provider, and when it is turned off', async () => {
    const plain = await fixture<ScapiDialLinks>(
      html`<scapi-dial-links><p>+1 213 373 4253</p></scapi-dial-links>`,
    );
    await comeToRest();
    expect(dials(plain)).to.be.empty;
    const { element } = await openLinks(
      html`<scapi-dial-links><p>+1 213 373 4253</p></scapi-dial-links>`,
    );
    await finds(element, '+12133734253');
    element.disabled = true;
    await finds(element);
  });

  it('calls each of a thousand numbers by one tag, and leaves the list alone afterwards', async () => {
    const { element } = await openLinks(html`<scapi-dial-links></scapi-dial-links>`);
    await comeToRest();
    const list = document.createElement('ul');
    for (let n = 0; n < 1_000; n++) {
      const item = document.createElement('li');
      item.append(`Customer ${n}, order 2025-${n}, call +1 213 373 ${String(4_000 + n)}`);
      list.append(item);
    }
    element.append(list);
    await waitUntil(() => dials(element).length === 1_000);
    await comeToRest();
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(list, { subtree: true, childList: true, characterData: true });
    const item = document.createElement('li');
    item.append('call +1 213 373 9999');
    list.append(item);
    await waitUntil(() => dials(element).length === 1_001);
    await comeToRest();
    observer.disconnect();
    // The new item, and what stands in it now.
    expect(changes).to.be.at.most(8);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      const { element } = await openLinks(
        html`<scapi-dial-links>
          <p>Call +1 213 373 4253, or <a href="tel:+12133734254">Ada</a>.</p>
        </scapi-dial-links>`,
      );
      await finds(element, '+12133734253');
      await dials(element)[0]?.updateComplete;
      await expect(element).to.be.accessible();
      element.querySelector('a')?.click();
      await waitUntil(() => dials(element)[1]?.shadowRoot?.textContent.includes('Ringing'));
      await expect(element).to.be.accessible();
    });
  }
});
