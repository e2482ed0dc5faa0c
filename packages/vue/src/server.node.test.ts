import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '@vue/server-renderer';
import { createSSRApp, defineComponent, h, nextTick, withDirectives } from 'vue';
import * as composables from '@scapi/vue';
import * as tags from '@scapi/vue/elements';

const Everything = defineComponent({
  setup() {
    composables.useScapiEvent('interaction', () => undefined);
    const values = [
      composables.useAgent(),
      composables.useAllowedServices(),
      composables.useKnown(),
      composables.useInteraction({ interactionId: '7' }),
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
      composables.useRecordingGuard(),
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
    '<p>- - known - unknown none empty empty idle none idle unknown empty empty none none idle closed none</p>',
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

test('requests that are rendered at the same time share nothing', async () => {
  const Reader = defineComponent({
    props: { name: { type: String, required: true } },
    async setup({ name }) {
      const before = composables.useScapiClient();
      await nextTick();
      const { state } = composables.useDial({ client: before });
      return () => h('i', `${name} ${state.value.status}`);
    },
  });
  const clients: unknown[] = [];
  const renderOne = (name: string): Promise<string> => {
    const app = createSSRApp(Reader, { name }).use(composables.createScapi());
    clients.push(app.runWithContext(() => composables.useScapiClient()));
    return renderToString(app);
  };
  assert.deepEqual(await Promise.all([renderOne('Ada'), renderOne('Grace')]), [
    '<i>Ada idle</i>',
    '<i>Grace idle</i>',
  ]);
  assert.notEqual(clients[0], clients[1]);
});

test('a server writes tags, and leaves the directive to the browser', async () => {
  const page = createSSRApp(() =>
    h(tags.ScapiElementsProvider, { origin: 'https://desktop.example.com' }, () => [
      h(tags.ScapiClickToDial, { id: 'call', destination: '5001' }, () => 'Call'),
      withDirectives(h('button', 'Call'), [[tags.vClickToDial, '5001']]),
    ]),
  );
  assert.equal(
    (await renderToString(page)).replaceAll(/<!--.*?-->/g, ''),
    '<scapi-provider><scapi-click-to-dial id="call">Call</scapi-click-to-dial><button>Call</button></scapi-provider>',
  );
});

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
