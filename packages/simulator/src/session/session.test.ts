import { expect } from '@open-wc/testing';
import { attachApplication, type Application } from '../engine/application.test-support.js';
import { DesktopRefusal } from '../engine/refusal.js';
import { TestBrowser, type TestTab } from './session.test-support.js';

describe('a session of several tabs', () => {
  let browser: TestBrowser;
  beforeEach(() => {
    browser = new TestBrowser();
  });
  afterEach(() => browser.close());

  /** Opens tabs; no test touches one that it has not opened. */
  const open = async (count: number) =>
    (await browser.openTabs(count)) as [TestTab, TestTab, TestTab];
  /** An application in a tab that hears of interactions. */
  const openApplication = async ({ desktop }: TestTab): Promise<Application> => {
    const app = attachApplication(desktop);
    void app.subscribe('interaction', 'system');
    await browser.deliverAll();
    app.forget();
    return app;
  };
  const interactionsOf = ({ desktop }: TestTab) =>
    desktop.state.interactions.map(({ interactionId, state }) => `${interactionId} ${state}`);
  const expectEqualTabs = () => {
    const [first, ...others] = browser.tabs;
    for (const { desktop } of others) {
      const { ownTab, frameState, isLastActiveFrame, ...state } = desktop.state;
      const {
        ownTab: _,
        frameState: __,
        isLastActiveFrame: ___,
        ...expected
      } = first?.desktop.state ?? {};
      expect(state).to.deep.equal(expected);
      expect(desktop.log.entries).to.deep.equal(first?.desktop.log.entries);
    }
  };

  it('has the same interactions in every tab, whichever tab they came to', async () => {
    const [first, second, third] = await open(3);
    first.desktop.world.call();
    await browser.deliverAll();
    second.desktop.perform('voice.answer', '1');
    await browser.deliverAll();
    third.desktop.world.email();
    await browser.deliverAll();
    for (const tab of browser.tabs)
      expect(interactionsOf(tab)).to.deep.equal(['1 TALKING', '2 INVITED']);
    expectEqualTabs();
  });

  it('shows what a tab does at once in that tab, and returns what the desktop returns', async () => {
    const [, second] = await open(2);
    expect(second.desktop.world.call()).to.equal('1');
    expect(interactionsOf(second)).to.deep.equal(['1 RINGING']);
    expect(second.desktop.perform('interaction.getByInteractionId', '1')).to.include({
      state: 'RINGING',
    });
  });

  it('refuses in the tab that acts, and the session goes on', async () => {
    const [, second] = await open(2);
    expect(() => second.desktop.perform('voice.hold', '9')).to.throw(DesktopRefusal, '9');
    expect(() => second.desktop.perform('voice.dial', '5001', { run: () => 1 })).to.throw(
      DesktopRefusal,
      'plain data',
    );
    second.desktop.world.call();
    await browser.deliverAll();
    expectEqualTabs();
  });

  it('tells the applications of all tabs what happens, once each', async () => {
    const tabs = await open(3);
    const apps: Application[] = [];
    for (const tab of tabs) apps.push(await openApplication(tab));
    tabs[2].desktop.world.call();
    await browser.deliverAll();
    for (const app of apps)
      expect(app.eventTypes('interaction')).to.deep.equal(['ADDED', 'RINGING']);
  });

  it('answers an application in any tab', async () => {
    const [, second] = await open(2);
    const app = await openApplication(second);
    const answer = app.request('voice.dial', '5001');
    await browser.deliverAll();
    expect(await answer).not.to.have.property('errorMessage');
    for (const tab of browser.tabs) expect(interactionsOf(tab)).to.deep.equal(['1 DIALING']);
  });

  it('lets a tab that opens later have everything', async () => {
    const [first] = await open(1);
    first.desktop.world.call();
    first.desktop.configure({ dialect: { dialogs: 'one' } });
    first.desktop.faults.add({ kind: 'refuse', on: 'voice.dial' });
    await open(1);
    expectEqualTabs();
    const [, second] = browser.tabs as [TestTab, TestTab];
    expect(second.desktop.dialect.dialogs).to.equal('one');
    expect(second.desktop.faults.list()).to.have.length(1);
  });

  it('puts what two tabs do at the same time into one order', async () => {
    const [first, second] = await open(2);
    const apps = [await openApplication(first), await openApplication(second)];
    let renders = 0;
    second.desktop.subscribe(() => (renders += 1));
    // Both take number 1 for theirs until they hear of each other.
    second.desktop.world.email();
    first.desktop.world.call();
    expect(apps[1]?.received).to.deep.equal([]);
    renders = 0;
    await browser.deliverAll();
    for (const tab of browser.tabs)
      expect(interactionsOf(tab)).to.deep.equal(['1 RINGING', '2 INVITED']);
    expect(renders).to.be.greaterThan(0);
    for (const app of apps) {
      expect(app.eventTypes('interaction')).to.deep.equal(['ADDED', 'RINGING', 'ADDED', 'INVITED']);
    }
    expectEqualTabs();
  });

  it('goes on when the sequencer ends: nothing is lost, and calls go on', async () => {
    const [first, second, third] = await open(3);
    const app = await openApplication(third);
    first.desktop.world.call();
    await browser.deliverAll();
    app.forget();
    second.desktop.perform('voice.answer', '1');
    browser.kill(first);
    await browser.deliverAll();
    for (const tab of browser.tabs) expect(interactionsOf(tab)).to.deep.equal(['1 TALKING']);
    third.desktop.perform('voice.hold', '1');
    await browser.deliverAll();
    expect(app.eventTypes('interaction')).to.deep.equal(['ESTABLISHED', 'HELD']);
    expectEqualTabs();
  });

  it('takes the applications of a tab that ends with it', async () => {
    const [, second] = await open(2);
    await openApplication(second);
    browser.kill(second);
    await browser.deliverAll();
    const [left] = browser.tabs;
    expect(left?.desktop.state.frames).to.deep.equal([]);
  });

  it('lets what takes time go on in all tabs, at the same time', async () => {
    const [first, second] = await open(2);
    first.desktop.perform('system.popupToast', { title: 'Soon gone', autoCloseTimeout: 2_000 });
    await browser.deliverAll();
    browser.clock.advance(1_999);
    await browser.deliverAll();
    expect(second.desktop.state.toasts).to.have.length(1);
    browser.clock.advance(1);
    await browser.deliverAll();
    for (const { desktop } of browser.tabs) expect(desktop.state.toasts).to.deep.equal([]);
    expectEqualTabs();
  });

  it('lets time go on after the sequencer has ended', async () => {
    const [first, second] = await open(2);
    first.desktop.perform('system.popupToast', { title: 'Soon gone', autoCloseTimeout: 2_000 });
    await browser.deliverAll();
    browser.kill(first);
    browser.clock.advance(5_000);
    await browser.deliverAll();
    browser.clock.advance(0);
    expect(second.desktop.state.toasts).to.deep.equal([]);
  });

  it('takes part in the election tab by tab', async () => {
    const [first, second] = await open(2);
    first.desktop.world.setFrameState('LEADING');
    second.desktop.world.setFrameState('FOLLOWING');
    second.desktop.world.setLastActiveFrame(true);
    await browser.deliverAll();
    expect(first.desktop.state).to.include({ frameState: 'LEADING', isLastActiveFrame: false });
    expect(second.desktop.state).to.include({ frameState: 'FOLLOWING', isLastActiveFrame: true });
    const app = await openApplication(second);
    const answer = app.request('system.isFrameFollowing');
    await browser.deliverAll();
    expect((await answer)['data']).to.be.true;
    expectEqualTabs();
  });

  it('knows of an application in another tab whether it is on the screen', async () => {
    const [, second] = await open(2);
    const app = attachApplication(second.desktop, { visible: () => false });
    const answer = app.request('system.amIVisible');
    await browser.deliverAll();
    expect((await answer)['data']).to.be.false;
  });

  it('lets a listener act while it is told', async () => {
    const [first, second] = await open(2);
    const stop = second.desktop.subscribe(() => {
      const ringing = second.desktop.state.interactions.find(({ state }) => state === 'RINGING');
      if (ringing) second.desktop.perform('voice.answer', ringing.interactionId);
    });
    first.desktop.world.call();
    await browser.deliverAll();
    stop();
    for (const tab of browser.tabs) expect(interactionsOf(tab)).to.deep.equal(['1 TALKING']);
    expectEqualTabs();
  });
});
