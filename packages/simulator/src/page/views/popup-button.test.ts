import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closePage, openPage, type TestPage } from '../page.test-support.js';

const url = new URL('./application.test-support.html', import.meta.url).href;
const channel = new BroadcastChannel('application-of-a-test');
describe('sim-popup-button', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({ views: [{ label: 'Reports', url, placement: 'popup' }] });
  });
  afterEach(() => {
    channel.postMessage('close');
    closePage(test);
  });

  const frames = () => test.desktop.state.frames.filter(({ label }) => label === 'Reports');
  const press = async () => {
    test.get('Open Reports in a window').focus();
    // Without a real key the browser takes it for an unwanted popup.
    await sendKeys({ press: 'Enter' });
  };

  it('connects the window with the desktop until it is closed', async () => {
    await press();
    await waitUntil(() => frames()[0]?.subscriptions.includes('interaction'), 'it subscribes');
    channel.postMessage('close');
    await waitUntil(() => frames().length === 0, 'the desktop forgets it');
  });

  it('says so when the browser blocks the window that an interaction opens', async () => {
    const { open } = window;
    window.open = () => null;
    test.page.views = [{ label: 'Script', url, placement: 'popup', level: 'interaction' }];
    test.desktop.world.call();
    await test.rendered();
    window.open = open;
    expect(test.text('sim-notices')).to.include('The browser blocked the window of Script');
    expect(test.desktop.state.frames.filter(({ label }) => label === 'Script')).to.be.empty;
    expect(test.all('Open Script in a window')).to.have.length(1);
  });

  it('keeps the window of an interaction connected while another case is worked on', async () => {
    test.page.views = [{ label: 'Script', url, placement: 'popup', level: 'interaction' }];
    const opened: string[] = [];
    const { open } = window;
    window.open = (address) => {
      opened.push(String(address));
      return { closed: false, location } as Window;
    };
    test.desktop.world.call();
    await test.rendered();
    test.desktop.world.call();
    await test.rendered();
    window.open = open;
    expect(opened).to.have.length(2);
    expect(test.desktop.state.frames.filter(({ label }) => label === 'Script')).to.have.length(2);
    expect(test.all('Open Script in a window')).to.have.length(1);
  });

  it('opens one window only', async () => {
    await press();
    await waitUntil(() => frames().length === 1, 'it opens');
    await press();
    expect(frames()).to.have.length(1);
  });
});
