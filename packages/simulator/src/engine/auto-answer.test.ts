import { expect } from '@open-wc/testing';
import { createStage, settled } from './application.test-support.js';
import * as given from './scenes/given.test-support.js';

const AFTER = 500;
const on = { 'voice.auto-answer': 'true', 'chat.auto-answer': 'true', 'email.auto-answer': 'true' };

describe('auto-answer', () => {
  for (const [media, event, come] of [
    ['voice', 'ESTABLISHED', 'call'],
    ['chat', 'ACCEPTED', 'chat'],
    ['email', 'ACCEPTED', 'email'],
  ] as const) {
    it(`takes a ${media} after it was offered, where the option says so`, async () => {
      const { desktop, app, clock } = await createStage({
        options: { [`${media}.auto-answer`]: 'true' },
      });
      desktop.world[come]();
      await settled();
      expect(app.eventTypes('interaction')).not.to.include(event);
      clock.advance(AFTER);
      await settled();
      expect(app.eventTypes('interaction')).to.include(event);
    });

    it(`leaves a ${media} to the agent otherwise`, async () => {
      const { desktop, app, clock } = await createStage({
        options: { ...on, [`${media}.auto-answer`]: 'false' },
      });
      desktop.world[come]();
      clock.advance(60_000);
      await settled();
      expect(app.eventTypes('interaction')).not.to.include(event);
    });
  }

  it('is what a leading tab does: without one the interaction waits', async () => {
    const { desktop, clock } = await createStage({ options: on, frameState: 'FOLLOWING' });
    desktop.world.call();
    const state = () => desktop.state.interactions[0]?.state;
    clock.advance(10_000);
    expect(state()).to.equal('RINGING');
    desktop.world.setFrameState('LEADING');
    clock.advance(AFTER);
    expect(state()).to.equal('TALKING');
  });

  it('leaves a call ringing while the agent talks, and one that was rejected alone', async () => {
    const stage = await createStage({ options: on });
    const { desktop, clock } = stage;
    given.dialing(stage);
    const second = desktop.world.call();
    desktop.perform('interaction.reject', desktop.world.email());
    clock.advance(10_000);
    expect(
      desktop.state.interactions.find(({ interactionId }) => interactionId === second),
    ).to.include({ state: 'RINGING' });
  });

  it('may be overridden for one call', async () => {
    const { desktop, clock } = await createStage();
    desktop.world.overrideOptions(desktop.world.call(), { 'voice.auto-answer': 'true' });
    clock.advance(AFTER);
    expect(desktop.state.interactions[0]).to.include({ state: 'TALKING' });
  });
});
