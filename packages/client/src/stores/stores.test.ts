import { requestsTo, until } from '@scapi/simulator/testing';
import { expect, waitUntil } from '@open-wc/testing';
import type { ReadableAtom } from 'nanostores';
import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';
import { settle } from '../shared/clock.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import { atEnd, follow, script, simulate } from './fixtures.test-support.js';
import { holdUnmounting } from './unmounting.test-support.js';
import { when } from './when.test-support.js';

describe('All stores', () => {
  const each = (client: ScapiClient): readonly ReadableAtom<unknown>[] => [
    client.$agent,
    client.$agentState,
    client.$media,
    client.$interactions,
    client.$interaction('1'),
    client.$cases,
    client.$selectedCase,
    client.$mainInteraction,
    client.$previewRecords,
    client.$campaigns,
    client.$frame,
    client.$toasts,
  ];

  it('send no request before they have a listener', async () => {
    const { client, desktop } = simulate();
    await client.connect();
    await settle();
    expect(requestsTo(desktop).map(({ name }) => name)).to.deep.equal([
      'system.getAllowedServices',
    ]);
    expect(desktop.state.frames[0]?.subscriptions).to.be.empty;
  });

  it('are known each by its own name, once the desktop has told', async () => {
    const { client } = simulate();
    expect(Object.values(client.$known.get())).to.deep.equal([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    for (const [name, store] of [
      ['agent', client.$agent],
      ['agentState', client.$agentState],
      ['media', client.$media],
      ['interactions', client.$interactions],
      ['campaigns', client.$campaigns],
      ['frame', client.$frame],
    ] as const) {
      const before = client.$known.get();
      follow<unknown>(store);
      await waitUntil(() => client.$known.get()[name]);
      expect(client.$known.get(), name).to.deep.equal({ ...before, [name]: true });
    }
  });

  it('do not take the answer of a request that was under way before they subscribed', async () => {
    const { client, desktop } = script({ 'interaction.getInteractions': [] });
    await client.connect();
    const [answer] = await Promise.all([
      client.interaction.getInteractions(),
      when(client.$interactions, (all) => all),
    ]);
    follow(client.$interactions);
    await waitUntil(() => desktop.requests('interaction.getInteractions').length === 2);
    expect(answer).to.be.empty;
  });

  it('are not harmed by a throwing listener of $status or $allowedServices', async () => {
    const failure = new Error('A listener of the test fails');
    const reported = await uncaught(async () => {
      const { client } = simulate();
      for (const $store of [client.$status, client.$allowedServices])
        atEnd(
          $store.listen(() => {
            throw failure;
          }),
        );
      await when(client.$agent, (agent) => agent);
      expect(client.$status.get().status).to.equal('connected');
    });
    expect(reported).to.deep.equal([failure, failure, failure]);
  });

  it('leave no subscription behind after the last reader', async () => {
    const unmounting = holdUnmounting();
    const { client, desktop } = simulate();
    const stops = each(client).map(($store) => $store.listen(() => undefined));
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 5);
    await settle();
    for (const stop of stops) stop();
    unmounting.pass();
    await until(desktop, ({ frames }) => frames[0]?.subscriptions.length === 0);
    unmounting.restore();
  });

  it('of one interaction stay up to date, also one that had no listener while another was made', async () => {
    const unmounting = holdUnmounting();
    const { client, desktop } = simulate();
    const id = desktop.world.call();
    const $first = client.$interaction(id);
    $first.listen(() => undefined)();
    unmounting.pass();
    unmounting.restore();
    const $second = client.$interaction(id);
    expect($second).not.to.equal($first);
    const [second, first] = [follow($second), follow($first)];
    await when($second, (one) => one);
    desktop.perform('voice.answer', id);
    await when($second, (one) => one?.state === 'TALKING');
    expect(first.at(-1)).to.equal(second.at(-1));
  });

  it('show an early and a late reader the same', async () => {
    const { client, desktop, connect } = simulate();
    for (const $store of each(client)) follow($store);
    const id = desktop.world.call({ userData: { Segment: 'Gold' } });
    desktop.perform('voice.answer', id);
    desktop.perform('interaction.selectCaseByCaseId', desktop.state.cases[0]?.caseId ?? '');
    await when(client.$mainInteraction, (one) => one?.state === 'TALKING');
    await settle();

    const late = createScapiClient({ port: connect().port });
    atEnd(late.close);
    await when(late.$mainInteraction, (one) => one?.state === 'TALKING');
    for (const $store of each(late)) follow($store);
    await when(late.$media, (all) => all.length > 0);
    await when(late.$agent, (agent) => agent);
    await when(late.$agentState, (state) => state);
    await when(late.$frame, ({ frameState }) => frameState);
    const values = (of: ScapiClient): unknown[] => each(of).map(($store) => $store.get());
    expect(values(late)).to.deep.equal(values(client));
  });

  it('stay as they are when the client is closed, and ask nothing any more', async () => {
    const { client, desktop } = simulate();
    desktop.world.call();
    follow(client.$interactions);
    await when(client.$interactions, (all) => all.length > 0);
    client.close();
    await settle();
    const asked = requestsTo(desktop).length;
    follow(client.$media);
    await settle();
    expect(client.$interactions.get()).to.have.length(1);
    expect(requestsTo(desktop)).to.have.length(asked);
  });
});
