import { expect, waitUntil } from '@open-wc/testing';
import { endAll, openDesktop, openPageOf } from './react.test-support.js';
import { useScapiEvent } from './use-scapi-event.js';

describe('useScapiEvent', () => {
  afterEach(endAll);

  it('calls the listener of the latest render, without another subscription', async () => {
    const { client, world, desktop } = openDesktop();
    const heard: string[] = [];
    function Listener({ name }: { name: string }) {
      useScapiEvent('interaction', (event) => heard.push(`${name} ${event.eventType}`));
      return null;
    }
    const page = openPageOf(client);
    page.render(<Listener name="first" />);
    await waitUntil(() => desktop.state.frames[0]?.subscriptions.includes('interaction'));
    world.workItem();
    await waitUntil(() => heard.length > 0);
    page.render(<Listener name="second" />);
    heard.length = 0;
    world.workItem();
    await waitUntil(() => heard.includes('second ADDED'));

    expect(heard.filter((one) => one.startsWith('first'))).to.be.empty;
    expect(subscribeMessages(desktop)).to.equal(1);
  });

  it('listens to another event when the name changes', async () => {
    const { client, subscriptions } = openDesktop();
    function Listener({ name }: { name: 'interaction' | 'media' }) {
      useScapiEvent(name, () => undefined);
      return null;
    }
    const page = openPageOf(client);
    page.render(<Listener name="interaction" />);
    await waitUntil(() => subscriptions().join() === 'interaction');
    page.render(<Listener name="media" />);
    await waitUntil(() => subscriptions().join() === 'media');
  });
});

const subscribeMessages = ({ log }: ReturnType<typeof openDesktop>['desktop']): number =>
  log.entries.filter(
    ({ direction, message }) =>
      direction === 'in' && (message as { event?: unknown }).event === 'subscribe',
  ).length;
