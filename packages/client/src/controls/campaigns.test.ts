import { expect } from '@open-wc/testing';
import { createCampaignsControl } from './campaigns.js';
import { closeDesktops, openDesktop, released, show } from './shared/controls.test-support.js';

describe('createCampaignsControl', () => {
  afterEach(closeDesktops);

  it('shows campaigns as they are loaded, started, stopped and unloaded', async () => {
    const { client, world } = openDesktop();
    const state = show(createCampaignsControl(client).$state);
    expect(state.now()).to.deep.equal({ status: 'empty' });
    const first = (fits: (isRunning: boolean | undefined) => boolean) =>
      state.until((one) => 'campaigns' in one && fits(one.campaigns[0]?.isRunning));

    world.loadCampaign('Spring', 'Preview');
    const { campaigns } = await state.to('listed');
    expect(campaigns[0]).to.include({ name: 'Spring' });
    world.startCampaign('Spring');
    await first((isRunning) => isRunning === true);
    world.stopCampaign('Spring');
    await first((isRunning) => isRunning === false);
    world.unloadCampaign('Spring');
    await state.to('empty');
    state.stop();
    await released(client.$campaigns);
  });
});
