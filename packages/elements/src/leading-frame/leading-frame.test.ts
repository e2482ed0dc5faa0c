import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ScapiClient } from '@scapi/client';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiLeadingFrame } from './leading-frame.js';
import './define.js';

const tag = html`<scapi-leading-frame>
  <p id="always">Always there</p>
  <template><p id="made">Made for the leader</p></template>
  <p slot="fallback">Another tab leads.</p>
</scapi-leading-frame>`;

const shows = (element: Element, selector: string): boolean =>
  element.querySelector(selector)?.checkVisibility() ?? false;
const isShown = (element: Element): boolean =>
  shows(element, '#always') && shows(element, '#made') && !shows(element, '[slot]');
const isOff = (element: Element): boolean =>
  !shows(element, '#always') && element.querySelector('#made') === null && shows(element, '[slot]');
/** Resolves when the desktop's word has come, in the same task. */
const hearsToFollow = (client: ScapiClient): Promise<void> =>
  new Promise((resolve) => {
    const stop = client.on('system', (event) => {
      if (!('frameState' in event) || event.frameState !== 'FOLLOWING') return;
      stop();
      resolve();
    });
  });

describe('scapi-leading-frame', () => {
  async function openFrame(frameState: 'LEADING' | 'FOLLOWING' | 'NEGOTIATING' = 'LEADING') {
    const test = openDesktop({ frameState });
    const element = await renderInside<ScapiLeadingFrame>(test.client, tag);
    const heard: string[] = [];
    for (const name of ['leading', 'following']) {
      element.addEventListener(`scapi-${name}`, () => heard.push(name));
    }
    return { ...test, element, heard };
  }

  it('shows its content, and makes that of its template, while this tab leads', async () => {
    const { desktop, element, heard } = await openFrame();
    await waitUntil(() => isShown(element));
    expect(element.leading).to.be.true;
    desktop.world.setFrameState('NEGOTIATING');
    await waitUntil(() => isOff(element));
    desktop.world.setFrameState('FOLLOWING');
    await element.updateComplete;
    expect(isOff(element)).to.be.true;
    desktop.world.setFrameState('LEADING');
    await waitUntil(() => isShown(element));
    expect(heard).to.deep.equal(['leading', 'following', 'leading']);
  });

  it('makes nothing in a tab that follows, or has not heard', async () => {
    const { client, element } = await openFrame('FOLLOWING');
    await client.connect();
    await element.updateComplete;
    expect(isOff(element)).to.be.true;
    expect(isOff(await fixture<ScapiLeadingFrame>(tag))).to.be.true;
  });

  it('never runs in two tabs at once, also at the moment of change', async () => {
    const [one, two] = [await openFrame('LEADING'), await openFrame('FOLLOWING')];
    await waitUntil(() => isShown(one.element));
    const most: number[] = [];
    const count = (): void => {
      most.push(document.querySelectorAll('#made').length);
    };
    const observer = new MutationObserver(count);
    observer.observe(document.body, { subtree: true, childList: true });
    for (let round = 0; round < 5; round++) {
      const [from, to] = round % 2 === 0 ? [one, two] : [two, one];
      const heard = hearsToFollow(from.client);
      from.desktop.world.setFrameState('FOLLOWING');
      // Each tab has a port of its own, and not every browser keeps the order across ports.
      await heard;
      to.desktop.world.setFrameState('LEADING');
      await waitUntil(() => isShown(to.element) && isOff(from.element));
    }
    observer.disconnect();
    expect(Math.max(...most)).to.equal(1);
  });

  it('is off when the event comes, and on before the next', async () => {
    const { desktop, element } = await openFrame();
    await waitUntil(() => isShown(element));
    const there: boolean[] = [];
    const look = (): void => void there.push(element.querySelector('#made') !== null);
    element.addEventListener('scapi-following', look);
    element.addEventListener('scapi-leading', look);
    desktop.world.setFrameState('FOLLOWING');
    desktop.world.setFrameState('LEADING');
    await waitUntil(() => there.length === 2);
    expect(there).to.deep.equal([false, true]);
  });

  it('stops when the desktop is lost', async () => {
    const { client, element } = await openFrame();
    await waitUntil(() => isShown(element));
    client.close();
    await waitUntil(() => isOff(element));
  });

  it('keeps what it made when it moves, and removes it when it goes', async () => {
    const { element, heard } = await openFrame();
    await waitUntil(() => isShown(element));
    const made = element.querySelector('#made');
    const home = document.createElement('div');
    element.parentElement?.append(home);
    home.append(element);
    await element.updateComplete;
    expect(element.querySelector('#made')).to.equal(made);
    expect(heard).to.deep.equal(['leading']);
    element.remove();
    await waitUntil(() => element.querySelector('#made') === null);
    home.append(element);
    await waitUntil(() => isShown(element));
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible, ${scheme}`, async () => {
      document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      const { desktop, element } = await openFrame();
      await waitUntil(() => isShown(element));
      await expect(element).to.be.accessible();
      desktop.world.setFrameState('FOLLOWING');
      await waitUntil(() => isOff(element));
      await expect(element).to.be.accessible();
    });
  }
});
