import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-mail', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
  });
  afterEach(() => {
    closePage(test);
  });

  it('shows an e-mail that arrived', async () => {
    const email = test.desktop.world.email({
      from: 'grace@example.com',
      subject: 'Where is my parcel?',
      body: 'It should have come.',
    });
    test.desktop.perform('interaction.accept', email);
    await test.rendered();
    expect(test.text('sim-mail'))
      .to.include('grace@example.com')
      .and.include('Where is my parcel?')
      .and.include('It should have come.');
  });

  it('sends an e-mail that the agent writes', async () => {
    test.desktop.perform('email.create', 'grace@example.com');
    await test.click('Insert standard response');
    await test.click('Send');
    expect(test.desktop.state.interactions).to.have.length(0);
  });

  it('puts a work item aside and gets it back', async () => {
    const item = test.desktop.world.workItem({ subject: 'Claim 77' });
    test.desktop.perform('interaction.accept', item);
    await test.click('Move to workbin');
    expect(test.text('sim-workbin')).to.include('Claim 77');
    await test.click('Pull Claim 77');
    expect(test.text('sim-interaction-bar')).to.include('Claim 77');
    expect(test.text('sim-workbin')).to.equal('');
  });

  it('is accessible', async () => {
    test.desktop.perform('email.create', 'grace@example.com');
    await expectAccessible(test, 'sim-mail');
  });
});
