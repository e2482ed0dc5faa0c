import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ScapiClient } from '@scapi/client';
import { defineComponent, effectScope, h, nextTick, ref } from 'vue';
import * as composables from './index.js';
import { countHeld, endAll, hurryUnmounting, mount, openDesktop } from './vue.test-support.js';

/** Uses every composable, as an application would. */
const Everything = defineComponent({
  setup() {
    composables.useAgent();
    composables.useAgentState();
    composables.useAllowedServices();
    composables.useKnown();
    composables.useCall();
    composables.useCampaigns();
    composables.useCases();
    composables.useConnection();
    composables.useConsult();
    composables.useDial();
    composables.useFrame();
    composables.useInteraction();
    composables.useInteractions();
    composables.useMedia();
    composables.useOutbound();
    composables.useRecording();
    composables.useRecordingGuard();
    composables.useScapiEvent('interaction', () => undefined);
    composables.useToast({ onButton: () => undefined });
    composables.useUserData();
    return () => h('p');
  },
});

describe('a composable whose component has gone', () => {
  afterEach(endAll);

  it('leaves nothing behind after 1,000 times on and off the page', async () => {
    const { client, world, subscriptions } = openDesktop();
    world.call();
    await client.connect();
    const isOn = ref(false);
    mount(client, () => (isOn.value ? h(Everything) : null));
    const held = countHeld();
    hurryUnmounting();
    for (let time = 0; time < 1_000; time++) {
      isOn.value = true;
      await nextTick();
      isOn.value = false;
      await nextTick();
      await aTimeout(0);
    }
    const left = (): unknown[] => [...listened(client), ...subscriptions(), ...held()];
    await waitUntil(() => left().length === 0).catch(() => undefined);
    expect(left()).to.deep.equal([]);
  });

  it('follows nothing any more when its scope ends in the middle of a call', async () => {
    hurryUnmounting();
    const { client, subscriptions } = openDesktop();
    const scope = effectScope();
    const { dial, state } = scope.run(() => composables.useDial({ client }))!;
    await dial('5001');
    expect(state.value.status).to.equal('ringing');
    expect(subscriptions()).to.deep.equal(['interaction']);
    scope.stop();
    await waitUntil(() => subscriptions().length === 0, 'subscriptions are left');
  });
});

/** The names of a client's stores that have a listener. */
const listened = (client: ScapiClient): string[] =>
  Object.entries(client)
    .filter(([name, store]) => name.startsWith('$') && (store as { lc?: number }).lc)
    .map(([name]) => name);
