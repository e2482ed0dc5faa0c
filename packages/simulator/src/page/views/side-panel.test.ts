import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

const url = new URL('./application.test-support.html', import.meta.url).href;

describe('sim-side-panel', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({
      views: [
        { label: 'Notes', url, placement: 'side' },
        { label: 'Hints', url, placement: 'side', level: 'interaction' },
      ],
    });
  });
  afterEach(() => {
    closePage(test);
  });

  const frame = (label: string) => test.all(label).find((element) => element.matches('iframe'));

  it('shows an application beside the work area', () => {
    expect(frame('Notes')).not.to.equal(undefined);
    expect(test.text('sim-side-panel')).to.include('Notes');
  });

  it('switches between applications that share it', async () => {
    test.desktop.world.call();
    await test.rendered();
    expect(frame('Hints')).to.equal(undefined);
    await test.click('Hints');
    expect(frame('Hints')).not.to.equal(undefined);
    expect(frame('Notes')).to.equal(undefined);
  });

  it('is as wide as the agent makes it, within limits', async () => {
    const handle = test.get('Width of the side panel');
    handle.focus();
    const panel = (handle.getRootNode() as ShadowRoot).host;
    const width = () => Math.round(panel.getBoundingClientRect().width);
    const before = width();
    await sendKeys({ press: 'ArrowLeft' });
    await test.rendered();
    expect(width()).to.equal(before + 24);
    expect(handle.getAttribute('aria-valuenow')).to.equal(String(before + 24));

    for (let press = 0; press < 10; press += 1) await sendKeys({ press: 'ArrowRight' });
    await test.rendered();
    expect(width()).to.equal(Number(handle.getAttribute('aria-valuemin')));
  });

  it('is accessible', async () => {
    await expectAccessible(test, 'sim-side-panel');
  });
});
