import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-campaigns', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
    test.desktop.world.loadCampaign('Renewals', 'Preview');
    await test.rendered();
  });
  afterEach(() => {
    closePage(test);
  });

  it('offers records of a campaign that runs, and of no other', async () => {
    expect(test.all('Get record of Renewals')).to.have.length(0);
    test.desktop.world.startCampaign('Renewals');
    await test.click('Get record of Renewals');
    expect(test.text('sim-interaction-bar')).to.include('Preview record');
  });

  it('starts and stops direct push', async () => {
    await test.click('Start direct push');
    expect(test.desktop.state.directPush).to.equal(true);
    await test.click('Stop direct push');
    expect(test.desktop.state.directPush).to.equal(false);
  });

  it('is accessible', async () => {
    test.desktop.world.startCampaign('Renewals');
    await expectAccessible(test, 'sim-campaigns');
  });
});
