import { expect, waitUntil } from '@open-wc/testing';
import { closePage, openPage, type TestPage } from '../page.test-support.js';

// Two names of the loopback host are two origins.
const url = new URL('./application.test-support.html', import.meta.url);
url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';

/** An application of another origin has a process of its own to start. */
describe('sim-view-frame', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({
      views: [
        { label: 'CRM', url: url.href },
        { label: 'Script', url: `${url.href}?id=$Interaction.Id$`, level: 'interaction' },
        { label: 'Notes', url: url.href, placement: 'side' },
        { label: 'Telemetry', url: url.href, placement: 'hidden' },
      ],
    });
    await waitUntil(() => subscribed().length === 3, 'the three views subscribe');
  });
  afterEach(() => {
    closePage(test);
  });

  const subscribed = () =>
    test.desktop.state.frames
      .filter(({ subscriptions }) => subscriptions.includes('interaction'))
      .map(({ label }) => label);
  const frames = (label: string) =>
    test.all(label).filter((element) => element instanceof HTMLIFrameElement);
  const frame = (label: string) => {
    const [found] = frames(label);
    if (!found) throw new Error(`no iframe ${label}`);
    return found;
  };
  const ask = (label: string, send: object) => {
    frame(label).contentWindow?.postMessage({ send }, '*');
  };
  const answers = () =>
    test.desktop.log.entries
      .filter(({ direction }) => direction === 'out')
      .map((entry) => entry.message);

  it('connects an application of another origin', () => {
    const [crm] = test.desktop.state.frames;
    expect(crm).to.include({ label: 'CRM', origin: url.origin });
    expect(url.origin).not.to.equal(location.origin);
  });

  it('lets the application act, and the page follow', async () => {
    ask('CRM', { request: 'voice.dial', parameters: ['5001'] });
    await waitUntil(() => test.desktop.state.interactions.length === 1, 'it dials');
    await test.rendered();
    expect(test.text('sim-interaction-bar')).to.include('5001').and.include('Dialing');
  });

  it('keeps the application loaded while another tab is on the screen', async () => {
    const before = frame('CRM').contentWindow;
    test.get('Case').click();
    await test.rendered();
    expect(frames('CRM')).to.have.length(0);
    await test.click('CRM');
    expect(frame('CRM').contentWindow).to.equal(before);
    expect(subscribed()).to.have.length(3);
  });

  it('tells the application whether it is on the screen', async () => {
    let screen: DocumentVisibilityState = 'visible';
    // The runner's tab may be in the background.
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => screen });
    const view = frame('CRM').contentWindow;
    const isVisible = async () => {
      const count = answers().length;
      view?.postMessage({ send: { request: 'system.amIVisible' } }, '*');
      await waitUntil(() => answers().length > count, 'it answers');
      return (answers().at(-1) as { data: unknown }).data;
    };
    expect(await isVisible(), 'on the screen').to.equal(true);
    screen = 'hidden';
    expect(await isVisible(), 'the browser shows another page').to.equal(false);
    screen = 'visible';
    await test.click('Case');
    expect(await isVisible(), 'behind another tab').to.equal(false);
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('loads an application for each interaction, and ends it with the interaction', async () => {
    const call = test.desktop.world.call();
    await test.rendered();
    await waitUntil(() => subscribed().includes('Script'), 'the script subscribes');
    await test.click('Script');
    expect(frame('Script').src).to.equal(`${url.href}?id=${call}`);

    test.desktop.world.hangUp(call);
    await test.rendered();
    expect(subscribed()).not.to.include('Script');
  });

  it('ends every subscription when the page goes away', () => {
    test.page.remove();
    expect(test.desktop.state.frames).to.have.length(0);
  });
});
