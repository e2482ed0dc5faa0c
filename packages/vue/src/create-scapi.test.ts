import { expect, waitUntil } from '@open-wc/testing';
import type { ScapiClient, ScapiError } from '@scapi/client';
import { createApp, defineComponent, h } from 'vue';
import { createScapi } from './create-scapi.js';
import { provideScapiClient } from './provide-scapi-client.js';
import { useScapiClient } from './use-scapi-client.js';
import { useScapiEvent } from './use-scapi-event.js';
import { endAll, mount, openDesktop } from './vue.test-support.js';
import { ref } from 'vue';

/** Hands out the client that is in reach. */
const readerOf = (read: (client: ScapiClient) => void, client?: ScapiClient) =>
  defineComponent({
    setup() {
      read(useScapiClient({ client }));
      return () => h('i');
    },
  });

describe('createScapi', () => {
  afterEach(endAll);

  it('gives its client to all components, and leaves it open', async () => {
    const { client } = openDesktop();
    let found: ScapiClient | undefined;
    const page = mount(
      client,
      readerOf((one) => (found = one)),
    );
    expect(found).to.equal(client);
    await waitUntil(() => client.$status.get().status === 'connected');
    page.unmount();
    expect(client.$status.get().status).to.equal('connected');
  });

  it('makes a client for each application, and closes it with it', () => {
    const clients = new Set<ScapiClient>();
    const plugin = createScapi({ origin: 'https://desktop.example' });
    const apps = [1, 2].map(() => createApp(readerOf((one) => clients.add(one))).use(plugin));
    for (const app of apps) app.mount(document.createElement('div'));
    expect(clients.size).to.equal(2);
    for (const app of apps) app.unmount();
    expect([...clients].map(({ $status }) => $status.get().status)).to.deep.equal([
      'closed',
      'closed',
    ]);
  });

  it('lets a component give another client to those under it, and to explicit use yet another', () => {
    const [outer, inner, explicit] = [openDesktop(), openDesktop(), openDesktop()];
    const found: ScapiClient[] = [];
    const read = (one: ScapiClient): void => void found.push(one);
    const Giver = defineComponent({
      setup() {
        provideScapiClient(inner.client);
        return () => [h(readerOf(read)), h(readerOf(read, explicit.client))];
      },
    });
    mount(outer.client, Giver);
    expect(found).to.deep.equal([inner.client, explicit.client]);
  });

  it('says what to write when there is no client, also outside of components', () => {
    let thrown: ScapiError | undefined;
    try {
      useScapiClient();
    } catch (error) {
      thrown = error as ScapiError;
    }
    expect(thrown).to.include({ code: 'UNAVAILABLE' });
    expect(thrown?.hint).to.include('app.use(createScapi(');
  });
});

describe('useScapiEvent', () => {
  afterEach(endAll);

  it('listens to the event that it is given, for as long as its component lives', async () => {
    const { client, world, subscriptions } = openDesktop();
    const name = ref<'interaction' | 'media'>('media');
    const heard: unknown[] = [];
    const Listener = defineComponent({
      setup() {
        useScapiEvent(name, (event) => heard.push(event.eventType));
        return () => h('i');
      },
    });
    const page = mount(client, Listener);
    await waitUntil(() => subscriptions().join() === 'media');
    name.value = 'interaction';
    await waitUntil(() => subscriptions().join() === 'interaction');
    world.workItem();
    await waitUntil(() => heard.includes('ADDED'));
    page.unmount();
    await waitUntil(() => subscriptions().length === 0);
  });
});
