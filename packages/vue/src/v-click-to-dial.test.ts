import { expect, waitUntil } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import { sendKeys } from '@web/test-runner-commands';
import { h, nextTick, ref, withDirectives, type VNode } from 'vue';
import { vClickToDial, type ClickToDialValue } from './v-click-to-dial.js';
import { endAll, hurryUnmounting, mount, openDesktop } from './vue.test-support.js';

describe('v-click-to-dial', () => {
  afterEach(endAll);

  function open(value: ClickToDialValue, node: () => VNode = () => h('button', 'Call')) {
    const test = openDesktop();
    const current = ref(value);
    const isOn = ref(true);
    const page = mount(test.client, () =>
      isOn.value ? withDirectives(node(), [[vClickToDial, current.value]]) : null,
    );
    const element = page.host.firstElementChild as HTMLElement;
    const heard: string[] = [];
    for (const name of ['scapi-dial', 'scapi-dialed', 'scapi-ended', 'scapi-error']) {
      page.host.addEventListener(name, () => heard.push(name));
    }
    const isReady = () => waitUntil(() => !element.hasAttribute('aria-disabled'), 'not ready');
    const is = (state: string) =>
      waitUntil(() => element.dataset['state'] === state, `not ${state}`);
    return { ...test, ...page, element, heard, current, isOn, isReady, is };
  }

  it('dials on a click, follows the call in data-state, and fires the events of the tag', async () => {
    const { element, desktop, world, heard, isReady, is } = open({
      destination: '5001',
      userData: { OrderId: '42' },
    });
    await isReady();
    element.click();
    element.click();
    await is('ringing');
    expect(element.ariaDisabled).to.equal('true');
    const { interactionId, userData } = desktop.state.interactions[0]!;
    expect(userData).to.include({ OrderId: '42' });
    world.answer(interactionId);
    await is('talking');
    world.hangUp(interactionId);
    await is('ended');
    expect(heard).to.deep.equal(['scapi-dial', 'scapi-dialed', 'scapi-ended']);
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('dials a number as people write it, with the extension where the page wants it', async () => {
    const { element, host, desktop, isReady, is } = open({
      destination: '+44 (0)20 7946-0018 ext. 5',
      toDestination: (number, extension) => `${number},,${extension}`,
    });
    const details: unknown[] = [];
    for (const name of ['scapi-dial', 'scapi-dialed', 'scapi-ended']) {
      host.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
    }
    await isReady();
    element.click();
    element.click();
    await is('ringing');
    desktop.world.decline(desktop.state.interactions[0]!.interactionId);
    await waitUntil(() => details.length === 3, 'not all told');
    const number = { number: '+442079460018', extension: '5', destination: '+442079460018,,5' };
    for (const detail of details) expect(detail).to.include(number);
    expect(requestsTo(desktop, 'voice.dial')).to.have.length(1);
  });

  it('does not dial what is no phone number', async () => {
    const { element, desktop, heard, isReady, is } = open('5001 or 5002');
    await isReady();
    element.click();
    await is('failed');
    await waitUntil(() => heard.includes('scapi-error'));
    expect(heard).to.deep.equal(['scapi-error']);
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });

  it('does not dial when scapi-dial is canceled', async () => {
    const { element, host, desktop, isReady } = open('5001');
    await isReady();
    host.addEventListener('scapi-dial', (event) => {
      event.preventDefault();
    });
    element.click();
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });

  it('dials the number that it is given last', async () => {
    const { element, desktop, current, isReady, is } = open('5001');
    await isReady();
    current.value = '5002';
    await nextTick();
    element.click();
    await is('ringing');
    expect(requestsTo(desktop, 'voice.dial')[0]?.parameters[0]).to.equal('5002');
  });

  it('says that it failed, and can be tried again', async () => {
    const { element, desktop, heard, isReady, is } = open('5001');
    await isReady();
    desktop.faults.add({ on: 'voice.dial', kind: 'refuse', once: true });
    element.click();
    await is('failed');
    await waitUntil(() => heard.includes('scapi-error'));
    element.click();
    await is('ringing');
  });

  it('makes a button of what is none, for the keyboard too', async () => {
    const { element, isReady, is } = open('5001', () => h('span', { title: 'Ada' }, '5001'));
    await isReady();
    expect(element.getAttribute('role')).to.equal('button');
    expect(element.title).to.equal('Ada');
    element.focus();
    await sendKeys({ press: 'Enter' });
    await is('ringing');
  });

  it('keeps a tel: link from leaving the desktop', async () => {
    const { element, isReady, is } = open('5001', () => h('a', { href: 'tel:5001' }, '5001'));
    await isReady();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    expect(element.dispatchEvent(click)).to.be.false;
    expect(element.hasAttribute('role')).to.be.false;
    await is('ringing');
  });

  it('leaves nothing behind', async () => {
    hurryUnmounting();
    const { element, isOn, subscriptions, isReady, is } = open('5001');
    await isReady();
    element.click();
    await is('ringing');
    expect(subscriptions()).to.include('interaction');
    isOn.value = false;
    await waitUntil(() => subscriptions().length === 0, 'subscriptions are left');
  });

  it('says why it is off where the desktop does not allow it', async () => {
    const { desktop, client } = openDesktop({
      options: {
        'service-client-api.accepted-web-content-origins':
          'https://app.example (agent.*, system.getAllowedServices)',
      },
    });
    const { host } = mount(client, () =>
      withDirectives(h('button', 'Call'), [[vClickToDial, '5001']]),
    );
    const button = host.querySelector('button')!;
    await waitUntil(() => button.title.includes('accepted-web-content-origins'));
    button.click();
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(requestsTo(desktop, 'voice.dial')).to.be.empty;
  });
});
