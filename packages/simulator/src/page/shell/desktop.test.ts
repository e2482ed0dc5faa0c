import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-desktop', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({ developer: true });
  });
  afterEach(() => {
    closePage(test);
  });

  it('tells a screen reader of an incoming interaction once', async () => {
    test.desktop.world.call({ ani: '+15550188' });
    await test.rendered();
    expect(test.text('sim-announcer')).to.equal('Incoming call: +1 555 0188');
    test.desktop.world.chat({ from: 'Ada' });
    await test.rendered();
    expect(test.text('sim-announcer')).to.equal('Chat: Ada');
  });

  it('shows a refusal until the agent has seen it', async () => {
    const call = test.desktop.world.call();
    await test.rendered();
    const reject = test.get('Reject');
    test.desktop.world.hangUp(call);
    reject.click();
    await test.rendered();
    expect(test.text('sim-notices')).to.include(`unknown interaction ${call}`);

    await test.click('Dismiss notice');
    expect(test.text('sim-notices')).to.equal('');
  });

  it('hides and shows the panel of the simulator', async () => {
    await test.click('Simulator panel');
    expect(test.all('Incoming call')).to.have.length(0);
    await test.click('Simulator panel');
    expect(test.all('Incoming call')).to.have.length(1);
  });

  it('shows one area at a time where the screen is narrow', async () => {
    await setViewport({ width: 320, height: 700 });
    expect(test.all('Incoming call')).to.have.length(0);
    await test.click('Simulator');
    await test.click('Incoming call');
    expect(test.all('Answer')).to.have.length(0);
    await test.click('Work');
    await test.click('Answer');
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  it('shows the work area when a case is selected on a narrow screen', async () => {
    await setViewport({ width: 320, height: 700 });
    test.desktop.world.call({ ani: '+15550188' });
    await test.click('Cases');
    await test.click('Case +1 555 0188');
    expect(test.all('Answer')).to.have.length(1);
  });

  it('stays in its place whatever is scrolled into view in it', async () => {
    await test.rendered();
    const page = test.page.shadowRoot!.querySelector('.page')!;
    const tall = document.createElement('div');
    tall.style.cssText = 'flex: none; height: 2000px';
    page.append(tall);
    page.scrollTop = 200;
    expect(page.scrollTop).to.equal(0);
    tall.remove();
  });

  it('is accessible as a whole', async () => {
    test.desktop.world.call();
    await expectAccessible(test, 'sim-desktop');
  });
});
