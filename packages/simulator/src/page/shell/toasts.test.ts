import { expect, waitUntil } from '@open-wc/testing';
import {
  closePage,
  deepElements,
  expectAccessible,
  openPage,
  type TestPage,
  preferMotion,
} from '../page.test-support.js';

describe('sim-toasts', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
  });
  afterEach(() => {
    closePage(test);
  });

  const popup = async () => {
    test.desktop.perform('system.popupToast', {
      title: 'Order delivered',
      subject: 'Order A-10423',
      message: 'Delivered at 10:42.\nSigned by the neighbor.',
      keyValues: { Carrier: 'Parcel Express' },
      buttons: ['Open order', 'Later'],
    });
    await test.rendered();
  };

  it('shows everything an application wrote', async () => {
    await popup();
    for (const words of ['Order delivered', 'A-10423', 'Signed', 'Carrier', 'Parcel Express']) {
      expect(test.text('sim-toasts')).to.include(words);
    }
  });

  it('shows the beginning of a title of 10 MB, and more of it on demand', async () => {
    const title = 'Long '.repeat(2_000_000);
    test.desktop.perform('system.popupToast', { title, subject: 'x'.repeat(3_000) });
    await test.rendered();
    // All that is laid out: a few thousand characters, which is what a page bears.
    expect(test.text('sim-toasts').length).to.be.below(6_000);
    await test.click('Show more (1,000 characters left)');
    expect(test.text('sim-toasts')).to.contain('x'.repeat(3_000));
    expect(test.desktop.state.toasts[0]?.parameters.title).to.equal(title);
  });

  it('closes on its button and on its cross', async () => {
    await popup();
    await test.click('Later');
    expect(test.text('sim-toasts')).to.equal('');
    await popup();
    await test.click('Close toast Order delivered');
    expect(test.desktop.state.toasts).to.have.length(0);
  });

  it('tells applications which button was clicked', async () => {
    const posted: unknown[] = [];
    const frame = test.desktop.attach({
      origin: 'https://crm.example',
      label: 'CRM',
      post: (message) => posted.push(message),
    });
    frame.receive({
      event: 'subscribe',
      data: 'system',
      referenceId: '1',
      userAgent: 'WWE Client',
      protocolVersion: 2,
    });
    test.clock.runAll();
    await popup();
    await test.click('Later');
    test.clock.runAll();
    await test.rendered();
    expect(posted.at(-1)).to.deep.include({
      event: 'system',
      data: {
        eventType: 'CUSTOM_TOAST_BUTTON_CLICK',
        customToastId: 'wweCustomToast0',
        buttonIndex: 1,
      },
    });
  });

  it('never runs an address as a script', async () => {
    test.desktop.perform('system.popupToast', { title: 'T', iconUrl: 'javascript:alert(1)' });
    await test.rendered();
    expect([...deepElements(test.page)].filter((element) => element.matches('img'))).to.be.empty;
    expect(test.text('sim-toasts')).to.include('T');
  });

  it('fades out where it was, out of use; at once for an agent who wants no motion', async function () {
    const toasts = () =>
      [...deepElements(test.page)].filter((element) => element.localName === 'sim-toast');
    await popup();
    if (!(await preferMotion('no-preference'))) this.skip();
    await test.click('Later');
    const [leaving] = toasts() as HTMLElement[];
    expect(leaving?.inert).to.equal(true);
    for (const animation of leaving?.getAnimations() ?? []) animation.finish();
    await waitUntil(() => toasts().length === 0);
    await preferMotion('reduce');
    await popup();
    await test.click('Later');
    expect(toasts()).to.be.empty;
  });

  it('is accessible', async () => {
    await popup();
    await expectAccessible(test, 'sim-toasts');
  });

  it('shows toasts only in the tab that the agent turned to last', async () => {
    await popup();
    test.desktop.world.setLastActiveFrame(false);
    await test.rendered();
    expect(test.text('sim-toasts')).to.equal('');
    expect(test.desktop.state.toasts).to.have.length(1);
    test.desktop.world.setLastActiveFrame(true);
    await test.rendered();
    expect(test.text('sim-toasts')).to.include('Order delivered');
  });
});
