import { expect } from '@open-wc/testing';
import { follow, script } from './fixtures.test-support.js';
import { when } from './when.test-support.js';

const SPRING = { name: 'Spring', mode: 'Preview' };
const AUTUMN = { name: 'Autumn', mode: 'Preview' };

describe('$campaigns', () => {
  it('knows which of them run by their events, which a list that is read again does not change', async () => {
    const list = [SPRING];
    const { client, desktop } = script({ 'outbound.getCampaigns': list });
    follow(client.$campaigns);
    await when(client.$campaigns, (all) => all.length === 1);
    desktop.emit('outbound', { eventType: 'CampaignStarted', campaign: 'Spring', mode: 'Preview' });
    await when(client.$campaigns, ([spring]) => spring?.isRunning === true);
    list.push(AUTUMN);
    await client.refresh();
    expect(client.$campaigns.get()).to.deep.equal([
      { ...SPRING, isRunning: true },
      { ...AUTUMN, isRunning: undefined },
    ]);
  });

  it('keeps the mode of a campaign whose event does not say it', async () => {
    const { client, desktop } = script({ 'outbound.getCampaigns': [SPRING, AUTUMN] });
    follow(client.$campaigns);
    await when(client.$campaigns, (all) => all.length === 2);
    desktop.emit('outbound', { eventType: 'CampaignStopped', campaign: 'Autumn' });
    await when(client.$campaigns, ([, autumn]) => autumn?.isRunning === false);
    expect(client.$campaigns.get()).to.deep.include({ ...AUTUMN, isRunning: false });
  });
});
