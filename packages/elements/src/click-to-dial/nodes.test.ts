import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { until } from '@scapi/simulator/testing';
import type { ReactiveController, TemplateResult } from 'lit';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import { ScapiClickToDial } from './define.js';

const tag = html`<scapi-click-to-dial destination="5001"></scapi-click-to-dial>`;

/** One that can be clicked, with its desktop. */
async function openDialer() {
  const { desktop, client } = openDesktop();
  const element = await renderInside<ScapiClickToDial>(client, tag);
  const root = element.renderRoot;
  await waitUntil(() => root.querySelector('[part~="button"]:not([aria-disabled])'));
  return { desktop, element, root };
}

/** All nodes below one: also the comments of Lit, and white space. */
function nodesIn(root: Node): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/** Elements that are laid out: those with a box. */
const boxesIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')]
    .filter((one) => one.getClientRects().length > 0)
    .map(({ localName }) => localName);

/** What is listened to while something runs. */
async function listenedTo(run: () => Promise<unknown>): Promise<string[]> {
  const { addEventListener } = EventTarget.prototype;
  const names: string[] = [];
  EventTarget.prototype.addEventListener = function add(...values) {
    if (this instanceof Node) names.push(values[0]);
    addEventListener.apply(this, values);
  };
  try {
    await run();
  } finally {
    EventTarget.prototype.addEventListener = addEventListener;
  }
  return names;
}

const counted = { controllers: 0, renders: 0 };

class Counted extends ScapiClickToDial {
  override addController(controller: ReactiveController): void {
    counted.controllers += 1;
    super.addController(controller);
  }

  override render(): TemplateResult {
    counted.renders += 1;
    return super.render();
  }
}
customElements.define('counted-click-to-dial', Counted);

describe('scapi-click-to-dial that waits for a click', () => {
  it('has few nodes', async () => {
    const { root } = await openDialer();
    expect(nodesIn(root)).to.be.at.most(17);
  });

  it('has no boxes but those of button, icon and number', async () => {
    const { root } = await openDialer();
    expect(boxesIn(root)).to.deep.equal(['button', 'svg', 'path', 'slot']);
  });

  it('has no rule for what stands before and after each element', () => {
    const text = ScapiClickToDial.elementStyles
      .map((sheet) => ('cssText' in sheet ? sheet.cssText : ''))
      .join('');
    expect(text.includes('box-sizing'), 'there are styles').to.equal(true);
    expect(/::?(before|after)\s*[,{]/.test(text)).to.equal(false);
  });

  it('has two listeners: of the click, and of its label', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('scapi-click-to-dial');
    const names = await listenedTo(async () => {
      parent.append(element);
      await element.updateComplete;
    });
    // That of the page is of all elements.
    expect(names.filter((name) => name !== 'context-provider')).to.deep.equal([
      'click',
      'slotchange',
    ]);
  });

  it('renders once, with one controller for its client and one for its language', async () => {
    const { client } = openDesktop();
    await client.connect();
    // So that nothing is left to hear of when the other is made.
    const first = await renderInside<ScapiClickToDial>(client, tag);
    await waitUntil(() => first.renderRoot.querySelector('[part~="button"]:not([aria-disabled])'));
    counted.controllers = 0;
    counted.renders = 0;
    const element = new Counted();
    element.destination = '5002';
    first.after(element);
    await element.updateComplete;
    await first.updateComplete;
    expect(element.renderRoot.querySelector('[part~="button"]:not([aria-disabled])')).to.exist;
    expect(counted).to.deep.equal({ controllers: 2, renders: 1 });
  });

  it('changes nothing but number and name with another number', async () => {
    const { element, root } = await openDialer();
    const changes: string[] = [];
    const observer = new MutationObserver((records) => {
      changes.push(...records.map(({ type, attributeName }) => attributeName ?? type));
    });
    observer.observe(root, {
      subtree: true,
      attributes: true,
      characterData: true,
      childList: true,
    });
    element.destination = '5002';
    await waitUntil(() => changes.length > 0);
    expect(changes.sort()).to.deep.equal(['aria-label', 'characterData']);
  });
});

describe('scapi-click-to-dial', () => {
  it('wraps a number that has too little room, and cuts nothing off', async () => {
    const { element, root } = await openDialer();
    element.destination = '+44 20 7946 0018 0018 0018';
    await element.updateComplete;
    const label = root.querySelector('.label');
    const before = label?.getBoundingClientRect().height ?? NaN;
    element.style.width = '7em';
    expect(label?.getBoundingClientRect().height).to.be.greaterThan(before);
    expect(label?.scrollWidth).to.be.at.most(label?.clientWidth ?? NaN);
  });

  it('has the button that ends a call beside it, and no wider than its place', async () => {
    const { desktop, element, root } = await openDialer();
    root.querySelector<HTMLElement>('.dial')?.click();
    await until(desktop, ({ interactions }) => interactions[0]);
    await waitUntil(() => root.querySelector('.cancel'));
    for (const width of ['auto', '6em']) {
      element.style.width = width;
      const [dial, cancel] = ['.dial', '.cancel'].map((name) =>
        root.querySelector(name)?.getBoundingClientRect(),
      );
      expect(cancel?.top, width).to.equal(dial?.top);
      expect(cancel?.left, width).to.be.greaterThan(dial?.right ?? NaN);
    }
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`writes a number from left to right in a page that is ${dir}`, async () => {
      const page = await fixture(html`<p dir=${dir} style="font: 16px sans-serif">${tag}</p>`);
      const element = page.querySelector('scapi-click-to-dial');
      if (!element) throw new Error('There is no element');
      element.destination = '+44 20 7946';
      await element.updateComplete;
      const label = element.renderRoot.querySelector('.label');
      const text = [...(label?.childNodes ?? [])].find((one) => one instanceof Text);
      if (!text) throw new Error('There is no number');
      const leftOf = (index: number): number => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        return range.getBoundingClientRect().left;
      };
      expect(leftOf(0), 'the plus').to.be.lessThan(leftOf(1));
      expect(leftOf(1)).to.be.lessThan(leftOf(8));
    });
  }
});
