import { expect, waitUntil } from '@open-wc/testing';
import { READY_SCENARIOS } from '../../scenarios/ready/index.js';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

const [scenario] = READY_SCENARIOS;

describe('sim-scenarios-panel', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage({ developer: true });
    await test.click('Scenarios');
  });
  afterEach(() => {
    closePage(test);
  });

  it('runs a scenario to its end and says so', async () => {
    const title = scenario?.title ?? '';
    await test.click(`Run ${title}`);
    expect(test.all(`Stop ${title}`)).to.have.length(1);
    test.clock.runAll();
    await waitUntil(() => test.text('sim-scenarios-panel').includes(`${title}: finished`));
    expect(test.all(`Run ${title}`)).to.have.length(1);
  });

  it('stops a scenario', async () => {
    const title = scenario?.title ?? '';
    await test.click(`Run ${title}`);
    await test.click(`Stop ${title}`);
    await waitUntil(() => test.text('sim-scenarios-panel').includes(`${title}: stopped`));
    expect(test.clock.pending).to.equal(0);
  });

  it('is accessible', async () => {
    await expectAccessible(test, 'sim-scenarios-panel');
  });
});
