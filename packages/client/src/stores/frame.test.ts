import { requestsTo } from '@scapi/simulator/testing';
import { expect } from '@open-wc/testing';
import { follow, simulate } from './fixtures.test-support.js';
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
});
