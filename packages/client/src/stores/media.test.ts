import { requestsTo } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { follow, script, simulate } from './fixtures.test-support.js';
import { when } from './when.test-support.js';

describe('$media', () => {
  it('follows each channel', async () => {
    const { client, desktop } = simulate();
    const list = await when(client.$media, (all) => all.length > 0 && all);
    expect(list.map(({ media }) => media)).to.deep.equal(
      desktop.state.channels.map(({ media }) => media),
    );
    follow(client.$media);
    const notReady = desktop.state.agentStates.find(({ state }) => state === 'NOT_READY');
    const ready = desktop.state.agentStates.find(({ state }) => state === 'READY');
    const asked = requestsTo(desktop).length;
    for (const wanted of [ready, notReady]) {
      desktop.perform('media.setState', 'voice', wanted?.operationName ?? '');
      await when(client.$media, (all) =>
        all.some(({ media, state }) => media === 'voice' && state === wanted?.state),
      );
    }
    expect(requestsTo(desktop), 'events suffice').to.have.length(asked);
  });

  it('reads the list again when an event says something unexpected (section 11, item 12)', async () => {
    const channel = {
      media: 'voice',
      state: { operationName: 'Ready', displayName: 'Ready', state: 'READY' },
    };
    const { client, desktop } = script({ 'media.getMediaList': [channel] });
    follow(client.$media);
    await when(client.$media, (all) => all.length > 0);
    channel.state.state = 'NOT_READY';
    desktop.emit('media', 'who knows');
    await when(client.$media, ([voice]) => voice?.state === 'NOT_READY');
    channel.state.state = 'DND_ON';
    desktop.emit('media', { eventType: 'STATE_CHANGED', media: 'fax', mediaState: 'READY' });
    await when(client.$media, (all) => all.length === 1 && all[0]?.state === 'DND_ON');
  });
});
