import { expect } from '@open-wc/testing';
import { createStage } from './application.test-support.js';

describe('agent state', () => {
  it('is put together from the channels', async () => {
    const { desktop, app } = await createStage({ channels: ['voice', 'chat'] });
    const set = async (media: string, operation: string) => {
      await app.request('media.setState', media, operation);
      return desktop.state.agentState.state;
    };
    expect(await set('voice', 'NotReady')).to.equal('PARTIAL_READY');
    expect(await set('chat', 'NotReady_Lunch')).to.equal('NOT_READY');
    expect(await set('chat', 'Ready')).to.equal('PARTIAL_READY');
    expect(await set('voice', 'Ready')).to.equal('READY');
    await app.request('agent.setState', 'Dnd');
    expect(await set('voice', 'NotReady')).to.equal('DND_ON');
  });

  it('sends nothing when nothing changes', async () => {
    const { app } = await createStage();
    await app.request('agent.setState', 'Ready');
    await app.request('media.setState', 'voice', 'Ready');
    expect(app.events()).to.be.empty;
  });
});
