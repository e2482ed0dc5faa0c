import { expect } from '@open-wc/testing';
import { closeDesktops, openDesktop, released, show } from './shared/controls.test-support.js';
import { createLeadingFrameControl } from './leading-frame.js';

describe('createLeadingFrameControl', () => {
  afterEach(closeDesktops);

  it('shows the part of this tab in the election, and unknown without a desktop', async () => {
    const { client, world } = openDesktop();
    const { to, now, stop } = show(createLeadingFrameControl(client).$state);
    expect(now()).to.deep.equal({ status: 'unknown' });
    await to('leading');
    world.setFrameState('NEGOTIATING');
    await to('negotiating');
    world.setFrameState('FOLLOWING');
    await to('following');
    client.close();
    await to('unknown');
    stop();
    await released(client.$frame);
  });
});
