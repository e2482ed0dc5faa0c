import { expect, waitUntil } from '@open-wc/testing';
import {
  closePage,
  deepElements,
  expectAccessible,
  openPage,
  preferMotion,
  type TestPage,
} from '../page.test-support.js';

const url = new URL('../views/application.test-support.html', import.meta.url).href;

describe('sim-dialogs', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
    test.desktop.perform('system.openDialog', url, {
      label: 'Customer verification',
      width: '430px',
      height: '50%',
    });
    await test.rendered();
  });
  afterEach(() => {
    closePage(test);
  });

  it('opens as wide as the application asked', () => {
    const frame = test.get('Customer verification') as HTMLIFrameElement;
    expect(frame.src).to.equal(url);
    expect(frame.getBoundingClientRect().width).to.be.within(426, 430);
  });

  it('closes on its cross and when the application closes it', async () => {
    await test.click('Close dialog Customer verification');
    expect(test.desktop.state.dialogs).to.have.length(0);
    const id = test.desktop.perform('system.openDialog', url);
    await test.rendered();
    expect(test.all('Dialog')).to.have.length(1);
    test.desktop.perform('system.closeDialog', id);
    await test.rendered();
    expect(test.all('Dialog')).to.have.length(0);
  });

  it('fades out where it was, out of use; at once for an agent who wants no motion', async function () {
    const dialogs = () =>
      [...deepElements(test.page)].filter((element) => element.matches('.place'));
    if (!(await preferMotion('no-preference'))) this.skip();
    await test.click('Close dialog Customer verification');
    const [leaving] = dialogs() as HTMLElement[];
    expect(leaving?.inert).to.equal(true);
    for (const animation of leaving?.getAnimations() ?? []) animation.finish();
    await waitUntil(() => dialogs().length === 0);
    await preferMotion('reduce');
    test.desktop.perform('system.openDialog', url, { label: 'Customer verification' });
    await test.rendered();
    await test.click('Close dialog Customer verification');
    expect(dialogs()).to.be.empty;
  });

  it('does not open a script', async () => {
    test.desktop.perform('system.openDialog', 'javascript:alert(1)', { label: 'Evil' });
    await test.rendered();
    expect((test.get('Evil') as HTMLIFrameElement).hasAttribute('src')).to.equal(false);
  });

  it('is accessible', async () => {
    await expectAccessible(test, 'sim-dialogs');
  });
});
