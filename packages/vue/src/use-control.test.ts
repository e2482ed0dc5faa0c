import { expect, waitUntil } from '@open-wc/testing';
import {
  createSSRApp,
  defineComponent,
  effectScope,
  h,
  isReadonly,
  KeepAlive,
  nextTick,
  reactive,
  ref,
  shallowRef,
  Suspense,
} from 'vue';
import * as composables from './index.js';
import { createScapi } from './create-scapi.js';
import { useCall } from './use-call.js';
import { useConnection } from './use-connection.js';
import { useInteraction } from './use-interaction.js';
import { useInteractions } from './use-interactions.js';
import { useUserData, type UseUserDataReturn } from './use-user-data.js';
import { endAll, hurryUnmounting, later, mount, openDesktop } from './vue.test-support.js';

describe('a composable', () => {
  afterEach(endAll);

  it('hands out read-only refs of the very objects of the store', async () => {
    const { client, world } = openDesktop();
    const scope = effectScope();
    later(() => scope.stop());
    const interaction = scope.run(() => useInteraction({ client }))!;
    world.call();
    await waitUntil(() => interaction.value);
    expect(interaction.value).to.equal(client.$mainInteraction.get());
    expect(isReadonly(interaction)).to.be.true;
  });

  it('sends reactive data as what it is', async () => {
    const { client, desktop } = openDesktop();
    const scope = effectScope();
    later(() => scope.stop());
    const { dial } = scope.run(() => composables.useDial({ client }))!;
    await dial('5001', reactive({ OrderId: '42' }));
    expect(desktop.state.interactions[0]?.userData).to.include({ OrderId: '42' });
  });

  it('takes a value, a ref or a getter for the interaction', async () => {
    const { client, world } = openDesktop();
    const [first, second] = [world.workItem(), world.workItem()];
    const chosen = ref(first);
    const scope = effectScope();
    later(() => scope.stop());
    const { fixed, byRef, byGetter } = scope.run(() => ({
      fixed: useInteraction({ interactionId: first, client }),
      byRef: useInteraction({ interactionId: chosen, client }),
      byGetter: useInteraction({ interactionId: () => chosen.value, client }),
    }))!;
    await waitUntil(() => fixed.value && byRef.value && byGetter.value);
    chosen.value = second;
    const shown = [fixed, byRef, byGetter].map((one) => one.value?.interactionId);
    expect(shown).to.deep.equal([first, second, second]);
  });

  it('follows the interaction and the keys that it is given, and keeps drafts of the others', async () => {
    const { client, world } = openDesktop();
    const [first, second] = [world.workItem(), world.workItem()];
    const interactionId = ref(first);
    const keys = shallowRef(['Note']);
    const scope = effectScope();
    later(() => scope.stop());
    const data = scope.run(() => useUserData({ interactionId, keys: () => keys.value, client }))!;
    await waitUntil(() => data.state.value.status === 'listed');
    data.edit('Note', 'typed');
    interactionId.value = second;
    expect(told(data)).to.equal(`${second}: Note clean`);
    keys.value = ['Reason', 'Note'];
    expect(told(data)).to.equal(`${second}: Reason clean, Note clean`);
    interactionId.value = first;
    expect(told(data)).to.equal(`${first}: Reason clean, Note draft`);
  });

  it('lets components render again only for what they read', async () => {
    const { client, world } = openDesktop();
    const [first, second] = [world.chat(), world.workItem()];
    const renders = new Map<string, number>();
    const Reader = defineComponent({
      props: { id: { type: String, required: true } },
      setup(props) {
        const interaction = useInteraction({ interactionId: () => props.id });
        return () => {
          renders.set(props.id, (renders.get(props.id) ?? 0) + 1);
          return h('p', interaction.value?.userData['Note'] as string);
        };
      },
    });
    const page = mount(client, () => [first, second].map((id) => h(Reader, { id })));
    await waitUntil(() => client.$interactions.get().length === 2);
    await nextTick();
    const before = new Map(renders);
    world.attachUserData(first, { Note: 'changed' });
    await page.reads('changed');
    expect(renders.get(first)).to.equal(before.get(first)! + 1);
    expect(renders.get(second)).to.equal(before.get(second));
  });

  it('shows what is now when KeepAlive brings it back, with its drafts', async () => {
    hurryUnmounting();
    const { client, world, subscriptions } = openDesktop();
    const id = world.workItem();
    let data: UseUserDataReturn | undefined;
    const Editor = defineComponent({
      setup() {
        data = useUserData({ keys: ['Note', 'Other'] });
        return () => h('p', told(data!));
      },
    });
    const isOn = ref(true);
    const page = mount(client, () => h(KeepAlive, null, () => (isOn.value ? h(Editor) : null)));
    await page.reads(`${id}: Note clean, Other clean`);
    data!.edit('Note', 'typed');
    isOn.value = false;
    await page.reads('');
    world.attachUserData(id, { Other: 'changed' });
    isOn.value = true;
    await page.reads(`${id}: Note draft, Other clean`);
    page.unmount();
    await waitUntil(() => subscriptions().length === 0, 'subscriptions are left');
  });

  it('works in an asynchronous setup, and ends with it', async () => {
    hurryUnmounting();
    const { client, world, subscriptions } = openDesktop();
    world.call();
    const Slow = defineComponent({
      async setup() {
        const { state } = useCall();
        await client.connect();
        return () => h('p', state.value.status);
      },
    });
    const page = mount(client, () => h(Suspense, null, { default: () => h(Slow) }));
    await page.reads('ringing');
    page.unmount();
    await waitUntil(() => subscriptions().length === 0, 'subscriptions are left');
  });

  it('takes over the page of a server, then shows what the desktop has', async () => {
    const { client, world } = openDesktop();
    world.call();
    await client.connect();
    // Others read already: the store is ahead of what any server can know.
    later(client.$interactions.listen(() => undefined));
    await waitUntil(() => client.$interactions.get().length === 1);
    const Call = defineComponent({
      setup() {
        const connection = useConnection();
        const { state } = useCall();
        const list = useInteractions();
        return () =>
          h('p', [connection.state, state, list.state].map((one) => one.value.status).join(' '));
      },
    });
    const host = document.body.appendChild(document.createElement('div'));
    host.innerHTML = '<p>idle none empty</p>';
    const warnings: string[] = [];
    const app = createSSRApp(Call).use(createScapi({ client }));
    app.config.warnHandler = (message) => warnings.push(message);
    app.mount(host);
    later(() => {
      app.unmount();
      host.remove();
    });
    await waitUntil(() => host.textContent === 'connected ringing listed');
    expect(warnings).to.be.empty;
  });
});

/** The entries of an editor in words. */
function told({ state }: UseUserDataReturn): string {
  if (state.value.status === 'none') return '';
  const { interactionId, entries } = state.value;
  return `${interactionId}: ${entries.map(({ key, status }) => `${key} ${status}`).join(', ')}`;
}
