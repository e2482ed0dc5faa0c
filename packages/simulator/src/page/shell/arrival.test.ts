import { expect } from '@open-wc/testing';
import { openPage } from '../page.test-support.js';

describe('an interaction that arrives', () => {
  it('is taken on its card', async () => {
    const test = await openPage();
    test.desktop.world.call({ ani: '+15550142', userData: { CustomerName: 'Ada Byron' } });
    await test.rendered();
    await test.click('Answer Ada Byron');
    expect(test.desktop.state.interactions[0]?.state).to.equal('TALKING');
    expect(test.all('Answer Ada Byron')).to.be.empty;
  });

  it('has a preview while the agent works on another case, which rejects it or shows it', async () => {
    const test = await openPage();
    const first = test.desktop.world.call({ ani: '+15550142' });
    test.desktop.perform('voice.answer', first);
    test.desktop.world.chat({ from: 'bob@shop.example' });
    test.desktop.agent.selectCase(test.desktop.state.cases[0]!.caseId);
    await test.rendered();
    const [show] = test.all('Show bob@shop.example');
    expect(show, 'a preview').not.to.equal(undefined);
    show!.click();
    await test.rendered();
    expect(test.desktop.state.cases[1]).to.include({ selected: true });
    expect(test.all('Show bob@shop.example'), 'the preview is gone').to.be.empty;
    await test.click('Reject bob@shop.example');
    expect(test.desktop.state.interactions.some(({ media }) => media === 'chat')).to.equal(false);
  });
});
