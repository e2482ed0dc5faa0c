import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('the settings of the simulator', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({ developer: true });
  });
  afterEach(() => {
    closePage(test);
  });

  it('changes the options of the desktop', async () => {
    await test.click('Options');
    await test.fill('accepted-web-content-origins', 'https://crm.example');
    await test.fill('rate-limit', '60');
    await test.click('Apply options');
    expect(test.desktop.options).to.include({
      'service-client-api.accepted-web-content-origins': 'https://crm.example',
    });
    expect(Number(test.desktop.options['service-client-api.rate-limit'])).to.equal(60);
    expect(test.text('sim-options-panel')).to.include('Applied.');
  });

  it('says why an option is refused, and keeps the old one', async () => {
    await test.click('Options');
    await test.fill('rate-limit', 'many');
    await test.click('Apply options');
    expect(test.text('sim-notices')).to.include('rate-limit');
    expect(Number(test.desktop.options['service-client-api.rate-limit'])).to.equal(0);
  });

  it('places an application by options of web content, and says what is wrong with them', async () => {
    await test.click('Options');
    await test.fill('workspace.web-content', 'Orders');
    await test.click('Apply web content');
    expect(test.text('sim-developer-panel')).to.include(
      'names section Orders, which has no options',
    );
    await test.fill('label', 'My orders');
    await test.fill('url', location.origin);
    await test.fill('mode', 'side');
    await test.click('Apply web content');
    expect(test.text('sim-side-panel')).to.include('My orders');
    expect(test.text('sim-developer-panel')).not.to.include('names section Orders');
    await test.fill('workspace.web-content', '');
    await test.click('Apply web content');
    expect(test.desktop.state.webContent.views).to.be.empty;
  });

  it('changes the dialect', async () => {
    await test.click('Dialect');
    await test.fill('What does an origin that is not accepted get? § 11, 3', 'error');
    expect(test.desktop.dialect.refusedOrigin).to.equal('error');
  });

  it('arms a fault, shows it and takes it away', async () => {
    await test.click('Faults');
    await test.fill('What goes wrong', 'late');
    await test.fill('Where', 'voice.dial');
    await test.fill('Delay (ms)', '12000');
    await test.click('Once only');
    await test.click('Add fault');
    expect(test.desktop.faults.list()[0]).to.deep.include({
      kind: 'late',
      on: 'voice.dial',
      delay: 12_000,
      probability: 1,
      once: true,
    });
    expect(test.text('sim-faults-panel')).to.include('late on voice.dial');

    await test.click('Remove fault late on voice.dial');
    expect(test.desktop.faults.list()).to.have.length(0);
  });

  for (const tab of ['Options', 'Dialect', 'Faults']) {
    it(`is accessible: ${tab}`, async () => {
      test.desktop.faults.add({ kind: 'drop', on: '*' });
      await test.click(tab);
      await expectAccessible(test, `sim-${tab.toLowerCase()}-panel`);
    });
  }
});
