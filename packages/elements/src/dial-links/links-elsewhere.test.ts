import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import { LitElement, svg, type TemplateResult } from 'lit';
import type { DialDetail } from '../click-to-dial/details.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiDialLinks } from './dial-links.js';
import './define.js';

/** A component of a page that keeps its link to itself. */
class CustomerCard extends LitElement {
  override render(): TemplateResult {
    return html`<p>
      Ada: <a href="tel:5001"><b>call</b></a>
    </p>`;
  }
}
customElements.define('test-customer-card', CustomerCard);

/** One transparent pixel. */
const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

describe('scapi-dial-links with links elsewhere', () => {
  async function openLinks(content: TemplateResult) {
    const { desktop, client } = openDesktop();
    const element = await renderInside<ScapiDialLinks>(
      client,
      html`<scapi-dial-links>${content}</scapi-dial-links>`,
    );
    await client.connect();
    await waitUntil(() => client.$allowedServices.get() !== undefined);
    await element.updateComplete;
    return { desktop, element };
  }

  /** Clicks as the agent does, and tells what is dialed. */
  async function dialedBy(
    element: Element,
    target: Element | null | undefined,
  ): Promise<DialDetail> {
    if (!target) throw new Error('There is nothing to click');
    const dialed = oneEvent<CustomEvent<DialDetail>>(element, 'scapi-dialed');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    expect(target.dispatchEvent(click), 'followed by the browser').to.be.false;
    return (await dialed).detail;
  }

  it('dials a link in an open shadow root, and shows the call beside it', async () => {
    const { element } = await openLinks(html`<test-customer-card></test-customer-card>`);
    const card = element.querySelector<CustomerCard>('test-customer-card');
    await card?.updateComplete;
    const link = card?.shadowRoot?.querySelector('a');
    expect(await dialedBy(element, link?.firstElementChild)).to.include({ number: '5001' });
    expect(link?.nextElementSibling?.localName).to.equal('scapi-click-to-dial');
  });

  it('leaves text in a shadow root to a tag of its own in there', async () => {
    const { element } = await openLinks(
      html`<p id="card"></p>
        <p>+1 213 373 4253</p>`,
    );
    const shadow = element.querySelector('#card')?.attachShadow({ mode: 'open' });
    const found = (): number => element.querySelectorAll('scapi-click-to-dial').length;
    if (!shadow) throw new Error('There is no card');
    shadow.innerHTML = '<p>+1 213 373 4254</p>';
    await waitUntil(() => found() === 1);
    expect(shadow.querySelector('scapi-click-to-dial')).to.equal(null);
    shadow.innerHTML = '<scapi-dial-links><p>+1 213 373 4254</p></scapi-dial-links>';
    await waitUntil(() => shadow.querySelector('scapi-click-to-dial'));
    expect(found()).to.equal(1);
  });

  for (const attribute of ['href', 'xlink:href']) {
    it(`dials a link in a drawing (${attribute}), and shows the call beside the drawing`, async () => {
      const { element } = await openLinks(html`<p></p>`);
      const paragraph = element.querySelector('p');
      paragraph?.insertAdjacentHTML(
        'beforeend',
        `<svg viewBox="0 0 9 9"><svg><a ${attribute}="tel:5001"><text>5001</text></a></svg></svg>`,
      );
      const drawing = paragraph?.querySelector('svg');
      expect(await dialedBy(element, drawing?.querySelector('text'))).to.include({
        number: '5001',
      });
      expect(drawing?.nextElementSibling?.localName).to.equal('scapi-click-to-dial');
    });
  }

  it('dials an area of an image, and shows the call beside the image', async () => {
    const { element } = await openLinks(
      html`<img src=${pixel} width="100" height="100" usemap="#rooms" alt="Rooms" />
        <p>Click a room</p>
        <map name="rooms">
          <area shape="rect" coords="0,0,50,50" href="tel:+1-213-373-4253;ext=7" alt="Kitchen" />
        </map>`,
    );
    const detail = await dialedBy(element, element.querySelector('area'));
    expect(detail).to.include({ number: '+12133734253', extension: '7' });
    expect(element.querySelector('img')?.nextElementSibling?.localName).to.equal(
      'scapi-click-to-dial',
    );
  });

  it('leaves other links of drawings and shadow roots alone', async () => {
    const { desktop, element } = await openLinks(
      html`${svg`<svg><a href="#x"><text>5001</text></a></svg>`}
        <p>5001</p>`,
    );
    for (const target of element.querySelectorAll('text, p')) {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      expect(target.dispatchEvent(click)).to.be.true;
    }
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });

  it('leaves a link alone that it stands in itself', async () => {
    const { desktop, element } = await openLinks(html`<p>Ring us</p>`);
    const link = document.createElement('a');
    link.href = 'tel:5001';
    element.before(link);
    link.append(element);
    await element.updateComplete;
    let isFollowed = false;
    link.addEventListener('click', (event) => {
      isFollowed = !event.defaultPrevented;
      event.preventDefault();
    });
    element.querySelector('p')?.click();
    expect(isFollowed).to.be.true;
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });
});
