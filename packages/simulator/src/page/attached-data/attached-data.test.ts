import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-attached-data', () => {
  let test: TestPage;
  let call: string;

  beforeEach(async () => {
    test = await openPage();
    call = test.desktop.world.call({ userData: { Segment: 'Gold', Order: { Id: 42 } } });
    await test.rendered();
  });
  afterEach(() => {
    closePage(test);
  });

  const userData = () => test.desktop.state.interactions[0]?.userData ?? {};

  it('shows texts as they are and everything else as JSON', () => {
    expect(test.text('sim-attached-data')).to.include('Gold').and.include('{ "Id": 42 }');
  });

  it('adds a key', async () => {
    await test.click('Add data');
    await test.fill('Key', '__proto__');
    await test.fill('Value', 'harmless');
    await test.click('Save');
    expect(Object.entries(userData())).to.deep.include(['__proto__', 'harmless']);
    expect(test.all('Key')).to.have.length(0);
  });

  it('changes a text and keeps JSON what was JSON', async () => {
    await test.click('Edit Segment');
    await test.fill('Value', 'Silver');
    await test.click('Save');
    await test.click('Edit Order');
    await test.fill('Value', '{ "Id": 43 }');
    await test.click('Save');
    expect(userData()).to.deep.include({ Segment: 'Silver', Order: { Id: 43 } });
  });

  it('keeps the draft and says what is wrong with JSON that is none', async () => {
    await test.click('Edit Order');
    await test.fill('Value', '{');
    await test.click('Save');
    expect(test.text('sim-entry-form')).to.include('Not valid JSON');
    expect((test.get('Value') as HTMLTextAreaElement).value).to.equal('{');
    expect(userData()).to.deep.include({ Order: { Id: 42 } });
  });

  it('keeps the draft when another system changes the data', async () => {
    await test.click('Edit Segment');
    await test.fill('Value', 'Silver');
    test.desktop.world.attachUserData(call, { Segment: 'Bronze', Other: 'x' });
    await test.rendered();
    expect((test.get('Value') as HTMLTextAreaElement).value).to.equal('Silver');
  });

  it('deletes a key', async () => {
    await test.click('Delete Segment');
    expect(userData()).not.to.have.property('Segment');
  });

  it('shows why the desktop refuses a change', async () => {
    test.desktop.perform('voice.answer', call);
    test.desktop.perform('voice.hangUp', call);
    await test.click('Delete Segment');
    expect(test.text('sim-notices')).to.include('interaction.deleteUserData');
    expect(userData()).to.have.property('Segment');
  });

  it('is accessible while a key is edited', async () => {
    await test.click('Edit Segment');
    await expectAccessible(test, 'sim-attached-data');
  });
});
