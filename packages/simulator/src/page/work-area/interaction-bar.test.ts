import { expect } from '@open-wc/testing';
import { closePage, expectAccessible, openPage, type TestPage } from '../page.test-support.js';

describe('sim-interaction-bar', () => {
  let test: TestPage;

  beforeEach(async () => {
    test = await openPage();
  });
  afterEach(() => {
    closePage(test);
  });

  const stateOf = (id: string) =>
    test.desktop.state.interactions.find(({ interactionId }) => interactionId === id)?.state;

  it('takes a call from ringing to marked done', async () => {
    const call = test.desktop.world.call({ ani: '+15550199' });
    await test.rendered();
    expect(test.text('sim-interaction-bar')).to.include('+1 555 0199').and.include('Ringing');

    await test.click('Answer');
    expect(stateOf(call)).to.equal('TALKING');
    await test.click('Hold');
    expect(test.text('sim-interaction-bar')).to.include('On hold');
    await test.click('Resume');
    await test.click('Hang up');
    expect(stateOf(call)).to.equal('IDLE');
    await test.click('Mark done');
    expect(test.desktop.state.interactions).to.have.length(0);
    expect(test.text('sim-work-area')).to.include('Nothing to work on');
  });

  it('offers only what the desktop allows now', async () => {
    test.desktop.world.call();
    await test.rendered();
    expect(test.all('Answer')).to.have.length(1);
    for (const name of ['Hold', 'Hang up', 'Mark done', 'Consult']) {
      expect(test.all(name), name).to.have.length(0);
    }
  });

  it('shows how long a call lasts by the clock of the desktop', async () => {
    test.desktop.world.call();
    test.clock.advance(65_000);
    await test.click('Answer');
    expect(test.text('sim-duration')).to.include('01:05');
  });

  it('moves focus to the name of the call when the pressed control goes away', async () => {
    test.desktop.world.call({ ani: '+15550199' });
    await test.rendered();
    test.get('Answer').focus();
    await test.click('Answer');
    expect(test.focused()?.textContent).to.equal('+1 555 0199');
  });

  it('says why a call cannot be marked done while an application blocks it', async () => {
    const call = test.desktop.world.call();
    test.desktop.perform('voice.answer', call);
    test.desktop.perform('interaction.blockMarkdone', call, 'Save the order first.');
    await test.rendered();
    await test.click('Hang up');
    expect(test.text('sim-interaction-bar')).to.include('Mark done blocked');

    await test.click('Mark done');
    expect(test.text('sim-notices')).to.equal('Save the order first.');
    expect(stateOf(call)).to.equal('IDLE');
  });

  it('is accessible while it rings, talks and has ended', async () => {
    const call = test.desktop.world.call({ userData: { Segment: 'Gold' } });
    await expectAccessible(test, 'sim-interaction-bar');
    test.desktop.perform('voice.answer', call);
    await expectAccessible(test, 'sim-interaction-bar');
    test.desktop.perform('voice.hangUp', call);
    await expectAccessible(test, 'sim-interaction-bar');
  });
});
