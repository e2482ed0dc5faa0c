import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { ScapiClickToDial as Element } from '@scapi/elements';
import { requestsTo } from '@scapi/simulator/testing';
import { createSSRApp, defineComponent, h, nextTick, ref, shallowRef, type Component } from 'vue';
import { comeToRest } from '../../../../e2e/contracts/settle.test-support.js';
import { elements, handlerOf } from '../../../../e2e/contracts/manifest.test-support.js';
import { createScapi } from '../create-scapi.js';
import {
  countHeld,
  endAll,
  hurryUnmounting,
  later,
  mount,
  openDesktop,
} from '../vue.test-support.js';
import * as tags from './index.js';

const { ScapiClickToDial, ScapiDialLinks, ScapiElementsProvider } = tags;
const components = tags as unknown as Readonly<Partial<Record<string, Component>>>;

/** The button of a click-to-dial, once it can be clicked. */
async function buttonOf(host: HTMLElement): Promise<HTMLElement> {
  const find = () =>
    host
      .querySelector('scapi-click-to-dial')
      ?.shadowRoot?.querySelector<HTMLElement>('[part~="button"]:not([aria-disabled="true"])');
  await waitUntil(find, 'the button never became ready');
  return find()!;
}

describe('the components of the tags', () => {
  afterEach(endAll);

  it('give the client of the composables to the tags, set properties, and call listeners', async () => {
    const { client, desktop } = openDesktop();
    const heard: unknown[] = [];
    const element = shallowRef<Element>();
    const { host } = mount(
      client,
      defineComponent({
        setup: () => () =>
          h(ScapiElementsProvider, null, () =>
            h(
              ScapiClickToDial,
              {
                ref: element,
                class: 'call',
                destination: '5001',
                userData: { OrderId: '42' },
                onScapiDialed: ({ detail }) => heard.push(detail.destination),
              },
              () => 'Call',
            ),
          ),
      }),
    );
    (await buttonOf(host)).click();
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal(['5001']);
    expect(requestsTo(desktop, 'voice.dial')[0]?.parameters).to.deep.equal([
      '5001',
      { OrderId: '42' },
    ]);
    expect(element.value?.matches('scapi-click-to-dial.call')).to.be.true;
    expect(element.value?.textContent).to.equal('Call');
    expect(host.querySelector('scapi-provider')?.currentClient).to.equal(client);
  });

  it('take properties as templates write them, and take them back', async () => {
    const { client } = openDesktop();
    const properties = ref<Record<string, unknown>>({
      destination: '5001',
      'user-data': { OrderId: '42' },
      disabled: '',
    });
    const { host } = mount(client, () => h(ScapiClickToDial, properties.value));
    const element = host.querySelector('scapi-click-to-dial')!;
    expect(element).to.deep.include({ destination: '5001', disabled: true });
    expect(element.userData).to.deep.equal({ OrderId: '42' });
    properties.value = {};
    await nextTick();
    expect(element).to.deep.include({ destination: '', disabled: false });
    expect(element.userData ?? undefined).to.equal(undefined);
  });

  it('make numbers callable in text that Vue goes on writing', async () => {
    const number = ref('+12133734253');
    const isOn = ref(true);
    const { host } = mount(openDesktop().client, () =>
      isOn.value
        ? h(ScapiElementsProvider, null, () =>
            h(ScapiDialLinks, null, () => h('p', ['Call ', number.value, ' now'])),
          )
        : null,
    );
    const isCallable = () =>
      waitUntil(
        () => host.querySelector('scapi-click-to-dial')?.destination === number.value,
        `${number.value} cannot be called`,
      );
    await isCallable();
    number.value = '+442079460018';
    await isCallable();
    isOn.value = false;
    await nextTick();
    expect(host.children).to.be.empty;
  });

  it('connect on their own where an origin is named', () => {
    const { client } = openDesktop();
    const { host } = mount(client, () =>
      h(ScapiElementsProvider, { origin: 'https://desktop.example', density: 'dense' }),
    );
    expect(host.querySelector('scapi-provider')).to.include({
      origin: 'https://desktop.example',
      density: 'dense',
      client: undefined,
    });
  });

  for (const { tag, component, events } of elements) {
    const tagComponent = components[component];
    // e2e/wrappers.test.mjs says which are missing.
    if (!tagComponent) continue;
    it(`hear every event of <${tag}>`, () => {
      const heard: string[] = [];
      const hear = ({ type }: Event): void => void heard.push(type);
      const { host } = mount(openDesktop().client, () =>
        h('p', h(tagComponent, Object.fromEntries(events.map((name) => [handlerOf(name), hear])))),
      );
      expect(customElements.get(tag)).to.exist;
      const element = host.querySelector(`p > ${tag}`);
      for (const name of events) element?.dispatchEvent(new CustomEvent(name));
      expect(heard).to.deep.equal(events);
    });
  }

  it('leave nothing behind after 100 times on and off the page, all of them', async () => {
    const { client, world, subscriptions } = openDesktop();
    world.call();
    await client.connect();
    const isOn = ref(false);
    const all = () =>
      elements.flatMap(({ component }) => components[component] ?? []).map((one) => h(one));
    mount(client, () => (isOn.value ? h(ScapiElementsProvider, null, all) : null));
    const held = countHeld();
    hurryUnmounting();
    for (let time = 0; time < 100; time++) {
      isOn.value = true;
      await aTimeout(0);
      isOn.value = false;
      await aTimeout(0);
    }
    await comeToRest();
    expect(subscriptions()).to.deep.equal([]);
    expect(held()).to.deep.equal([]);
  });

  it('take over the page of a server without a mismatch', async () => {
    const { client } = openDesktop();
    const host = document.body.appendChild(document.createElement('div'));
    host.innerHTML =
      '<scapi-provider><scapi-click-to-dial id="call">Call</scapi-click-to-dial></scapi-provider>';
    const served = host.querySelector('scapi-click-to-dial');
    const warnings: string[] = [];
    const app = createSSRApp(() =>
      h(ScapiElementsProvider, null, () =>
        h(
          ScapiClickToDial,
          { id: 'call', destination: '5001', userData: { OrderId: '42' } },
          () => 'Call',
        ),
      ),
    ).use(createScapi({ client }));
    app.config.warnHandler = (message) => warnings.push(message);
    app.mount(host);
    later(() => {
      app.unmount();
      host.remove();
    });
    await buttonOf(host);
    expect(host.querySelector('scapi-click-to-dial')).to.equal(served);
    expect(served?.userData).to.deep.equal({ OrderId: '42' });
    expect(warnings).to.be.empty;
  });
});
