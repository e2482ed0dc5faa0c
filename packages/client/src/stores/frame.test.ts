import { requestsTo } from '@scapi/simulator/testing';
import { expect, waitUntil } from '@open-wc/testing';
import { follow, script, simulate } from './fixtures.test-support.js';
import { when } from './when.test-support.js';

describe('$frame', () => {
  for (const frameState of ['LEADING', 'FOLLOWING', 'NEGOTIATING'] as const) {
    it(`tells ${frameState} from the snapshot and from the event`, async () => {
      const { client, desktop } = simulate();
      desktop.world.setFrameState(frameState);
      await when(client.$frame, (frame) => frame.frameState === frameState);

      const { client: later, desktop: other } = simulate();
      follow(later.$frame);
      const start = frameState === 'FOLLOWING' ? 'NEGOTIATING' : 'FOLLOWING';
      other.world.setFrameState(start);
      await when(later.$frame, (frame) => frame.frameState === start);
      const asked = requestsTo(other).length;
      other.world.setFrameState(frameState);
      await when(later.$frame, (frame) => frame.frameState === frameState);
      expect(requestsTo(other), 'events suffice').to.have.length(asked);
    });
  }

  it('stays unknown when an answer cannot be read', async () => {
    const { client, desktop } = script({
      'system.isFrameLeading': false,
      'system.isFrameFollowing': 'perhaps',
    });
    follow(client.$frame);
    await waitUntil(() => desktop.requests('system.isFrameFollowing').length > 0);
    await client.refresh();
    expect(client.$frame.get().frameState).to.equal(undefined);
  });

  it('stays as it is when the event is about something else', async () => {
    const { client, desktop } = simulate();
    desktop.world.setFrameState('FOLLOWING');
    follow(client.$frame);
    await when(client.$frame, ({ frameState }) => frameState === 'FOLLOWING');
    let clicks = 0;
    client.on('system', ({ eventType }) => {
      if (eventType === 'CUSTOM_TOAST_BUTTON_CLICK') clicks++;
    });
    const { id } = await client.system.popupToast({ title: 'Order 42', buttons: ['Open'] });
    desktop.agent.clickToastButton(id, 0);
    await waitUntil(() => clicks === 1);
    expect(client.$frame.get().frameState).to.equal('FOLLOWING');
  });
});
