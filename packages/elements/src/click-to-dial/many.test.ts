import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { parseClientMessage } from '@scapi/protocol';
import { requestsTo, until } from '@scapi/simulator/testing';
import { openDesktop } from '../internal/desktop.test-support.js';
import '../provider/define.js';
import './define.js';

const COUNT = 10_000;

describe('10,000 click-to-dial tags in one page', () => {
  it('make one wire subscription per event name and no request per element', async () => {
    const { desktop, client } = openDesktop({ logLimit: 2 * COUNT });
    await client.connect();
    const provider = await fixture(html`<scapi-provider .client=${client}></scapi-provider>`);
    const all = document.createDocumentFragment();
    for (let index = 0; index < COUNT; index += 1) {
      const tag = document.createElement('scapi-click-to-dial');
      tag.destination = String(5_550_000 + index);
      all.append(tag);
    }
    provider.append(all);
    const tags = [...provider.querySelectorAll('scapi-click-to-dial')];
    const buttonOf = (tag?: Element): HTMLElement | null | undefined =>
      tag?.shadowRoot?.querySelector<HTMLElement>('[part~="button"]');
    const isReady = (tag: Element): boolean =>
      buttonOf(tag)?.hasAttribute('aria-disabled') === false;
    await waitUntil(() => tags.every(isReady), 'not all became ready');

    /** The event names of all subscriptions that ever reached the desktop. */
    const subscribed = (): readonly string[] =>
      desktop.log.entries
        .filter(({ direction }) => direction === 'in')
        .map(({ message }) => parseClientMessage(message))
        .flatMap((message) => (message?.kind === 'subscribe' ? message.events : []));

    // All are ready to dial, and nothing was asked but what may be called.
    expect(requestsTo(desktop).map(({ name }) => name)).to.deep.equal([
      'system.getAllowedServices',
    ]);
    expect(subscribed()).to.be.empty;

    // The first dials, then the last: each follows a call of its own, over the same subscription.
    buttonOf(tags[0])?.click();
    const { interactionId } = await until(desktop, ({ interactions }) => interactions[0]);
    desktop.world.decline(interactionId);
    await waitUntil(() => tags[0]?.shadowRoot?.textContent.includes('ended'), 'no end is shown');
    buttonOf(tags.at(-1))?.click();
    await until(desktop, ({ interactions }) => interactions[1]);
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(2);
    expect(subscribed()).to.include('interaction');
    expect(new Set(subscribed())).to.have.property('size', subscribed().length);
    expect(requestsTo(desktop)).to.have.length.at.most(8);

    provider.remove();
    const isLetGo = (): boolean =>
      desktop.state.frames.every(({ subscriptions }) => subscriptions.length === 0);
    await waitUntil(isLetGo, 'still subscribed');
  });
});
