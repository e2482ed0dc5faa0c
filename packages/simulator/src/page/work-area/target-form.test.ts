import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-target-form', () => {
  let test: TestPage;
  let call: string;

  beforeEach(async () => {
    test = await openPage();
    call = test.desktop.world.call();
    test.desktop.perform('voice.answer', call);
  });
  afterEach(() => {
    closePage(test);
  });

  const consultation = () =>
    test.desktop.state.interactions.find(({ isConsultation }) => isConsultation);

  it('consults a colleague, then completes the transfer', async () => {
    await test.click('Consult');
    await test.fill('Destination', '5002');
    await test.click('Start consultation');
    expect(consultation()?.parentInteractionId).to.equal(call);
    expect(test.all('Destination')).to.have.length(0);

    test.desktop.world.answer(consultation()?.interactionId ?? '');
    await test.click('Complete transfer');
    expect(consultation()).to.equal(undefined);
    expect(test.text('sim-interaction-bar')).to.include('Ended');
  });

  it('hands the kind of target to the desktop', async () => {
    await test.click('Transfer');
    await test.fill('Kind of target', 'SKILL');
    await test.fill('Destination', 'Billing');
    await test.click('Transfer now');
    expect(test.text('sim-interaction-bar')).to.include('Ended');
  });

  it('puts the cursor where the destination goes, and closes on Escape', async () => {
    await test.click('Conference');
    const field = test.get('Destination');
    expect(test.focused()).to.equal(field);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await test.rendered();
    expect(test.all('Destination')).to.have.length(0);
  });

  it('is accessible', async () => {
    await test.click('Consult');
    await expectAccessible(test, 'sim-target-form');
  });
});
