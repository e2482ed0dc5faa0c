import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  closePage,
  deepElements,
  expectAccessible,
  openPage,
  type TestPage,
} from '../page.test-support.js';

describe('sim-preview-record', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
    test.desktop.world.loadCampaign('Renewals', 'Preview');
    test.desktop.world.startCampaign('Renewals');
    await test.click('Get record of Renewals');
  });
  afterEach(() => {
    closePage(test);
  });

  const record = () => test.desktop.state.interactions[0]?.preview;

  it('shows the fields of the record and its chain', () => {
    expect(test.text('sim-preview-record'))
      .to.include('Renewals')
      .and.include('GSW_RECORD_HANDLE')
      .and.include('Chain');
  });

  const fields = () =>
    test.desktop.perform(
      'outbound.getRecordFields',
      test.desktop.state.interactions[0]?.interactionId ?? '',
    );

  it('changes a field of the record, and leaves alone what the campaign goes by', async () => {
    await test.click('Edit field GSW_PHONE');
    await test.fill('Value', '+15550199');
    await test.click('Save');
    expect(fields()).to.include({ GSW_PHONE: '+15550199' });
    expect(test.focused()).to.equal(test.get('Add field'));
    expect(test.all('Edit field GSW_RECORD_HANDLE')).to.be.empty;
  });

  it('keeps what was a number one', async () => {
    const [{ interactionId } = { interactionId: '' }] = test.desktop.state.interactions;
    test.desktop.perform('outbound.updateRecordFields', interactionId, { Score: 7 });
    await test.click('Edit field Score');
    await test.fill('Value', '9');
    await test.click('Save');
    expect(fields()).to.include({ Score: 9 });
  });

  it('adds a field to the record', async () => {
    await test.click('Add field');
    await test.fill('Field', 'Language');
    await test.fill('Value', 'French');
    await test.click('Save');
    expect(fields()).to.include({ Language: 'French' });
    expect(test.text('sim-record-fields')).to.include('Language').and.include('French');
  });

  it('keeps the record when the agent thinks better of it', async () => {
    const before = fields();
    await test.click('Edit field GSW_PHONE');
    await test.fill('Value', '0');
    await test.click('Cancel');
    expect(fields()).to.deep.equal(before);
  });

  it('calls the number of a chained record', async () => {
    const phone = record()?.records[1]?.GSW_PHONE ?? '';
    await test.click(`Call ${phone}`);
    expect(test.desktop.state.interactions.at(-1)).to.include({ state: 'DIALING', dnis: phone });
  });

  it('sets call result, do not call and another time', async () => {
    await test.fill('Call result', '6');
    await test.click('Do not call again');
    await test.fill('Call again at', '2026-03-04T09:05');
    await test.click('Reschedule');
    expect(record()).to.deep.include({
      callResult: 6,
      doNotCall: true,
      reschedule: { date: '3/4/2026 9:5', callbackType: 'CAMPAIGN' },
    });

    await test.click('Cancel reschedule');
    expect(record()?.reschedule).to.equal(undefined);
  });

  it('rejects the record', async () => {
    await test.click('Reject record');
    expect(test.text('sim-interaction-bar')).to.include('Rejected');
  });

  it('fits a phone: no card is wider than the screen', async () => {
    await setViewport({ width: 320, height: 640 });
    await test.rendered();
    const cards = [...deepElements(test.page)].filter((element) => element.matches('.card'));
    expect(cards.length).to.be.above(2);
    for (const card of cards) expect(card.getBoundingClientRect().right).to.be.at.most(320);
  });

  it('is accessible', async () => {
    await expectAccessible(test, 'sim-preview-record');
  });
});
