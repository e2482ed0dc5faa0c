import { expect, html, waitUntil } from '@open-wc/testing';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiClickToDial } from './click-to-dial.js';
import './define.js';

/** All nodes below one: also the comments of Lit, and white space. */
function nodesIn(root: Node): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

describe('scapi-click-to-dial', () => {
  it('has few nodes while it waits for a click', async () => {
    const { client } = openDesktop();
    const element = await renderInside<ScapiClickToDial>(
      client,
      html`<scapi-click-to-dial destination="5001"></scapi-click-to-dial>`,
    );
    const root = element.renderRoot;
    await waitUntil(() => root.querySelector('[part~="button"]:not([aria-disabled])'));
    expect(nodesIn(root)).to.be.at.most(20);
  });
});
