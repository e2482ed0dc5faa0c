import { expect } from '@open-wc/testing';
import { openPage } from '../page.test-support.js';

describe('disposition and notes of inbound work', () => {
  it('are saved into the attached data', async () => {
    const test = await openPage();
    const id = test.desktop.world.call({ ani: '+15550142' });
    test.desktop.perform('voice.answer', id);
    await test.rendered();
    await test.fill('Notes', 'Wants a refund');
    await test.fill('Disposition', 'Solved');
    await test.click('Save notes');
    expect(test.desktop.state.interactions[0]?.userData).to.include({
      DispositionCode: 'Solved',
      Notes: 'Wants a refund',
    });
    expect(test.text()).to.include('Saved');
  });
});
