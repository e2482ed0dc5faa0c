import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '@vue/server-renderer';
import { createSSRApp, defineComponent, h } from 'vue';
import * as composables from '@scapi/vue';

const Everything = defineComponent({
  setup() {
    composables.useScapiEvent('interaction', () => undefined);
    const values = [
      composables.useAgent(),
      composables.useAllowedServices(),
      composables.useInteraction('7'),
    ];
    const states = [
      composables.useAgentState(),
      composables.useCall(),
      composables.useCampaigns(),
      composables.useCases(),
      composables.useConnection({ neededServices: () => ['voice.dial'] }),
      composables.useConsult(),
      composables.useDial(),
      composables.useFrame(),
      composables.useInteractions(),
      composables.useMedia(),
      composables.useOutbound(),
      composables.useRecording(),
      composables.useToast({ onButton: () => undefined }),
      composables.useUserData({ keys: () => ['Note'] }),
    ];
    return () =>
      h(
        'p',
        [
          ...values.map(({ value }) => (value === undefined ? '-' : 'known')),
          ...states.map(({ state }) => state.value.status),
        ].join(' '),
      );
  },
});

const render = (): Promise<string> =>
  renderToString(
    createSSRApp(Everything).use(
      composables.createScapi({ origin: 'https://desktop.example.com' }),
    ),
  );

test('a server renders what a browser shows before it has connected', async () => {
  assert.equal(
    await render(),
    '<p>- - - unknown none empty empty idle none idle unknown empty empty none none closed none</p>',
  );
});

test('a server keeps no timer', async () => {
  await render();
  const before = timers();
  for (let request = 0; request < 100; request++) await render();
  assert.equal(timers(), before);
});

test('requests of a server share no client', async () => {
  const clients = new Set<unknown>();
  const plugin = composables.createScapi();
  const Reader = defineComponent({
    setup() {
      clients.add(composables.useScapiClient());
      return () => h('i');
    },
  });
  for (let request = 0; request < 2; request++)
    await renderToString(createSSRApp(Reader).use(plugin));
  assert.equal(clients.size, 2);
});

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
