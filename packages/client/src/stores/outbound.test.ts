import { type CampaignEventType } from '@scapi/protocol';
import { expect } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { follow, script, simulate } from './fixtures.test-support.js';
import { when } from './when.test-support.js';

describe('$previewRecords', () => {
  it('holds records of all three modes (section 7.1)', async () => {
    const { client, desktop } = simulate();
    follow(client.$previewRecords);
    desktop.world.loadCampaign('Spring', 'Preview');
    desktop.world.startCampaign('Spring');
    await client.outbound.getPreviewRecord('Spring');
    await when(client.$previewRecords, ([one]) => one?.state === 'PREVIEWING');
    desktop.perform('outbound.startDirectPushPreview');
    desktop.world.pushRecord({ mode: 'PUSH' });
    desktop.world.pushRecord({ mode: 'DIRECT_PUSH' });
    const all = await when(client.$previewRecords, (records) => records.length === 3 && records);
    expect(all.map(({ callType }) => callType)).to.deep.equal([
      'OUTBOUND_PREVIEW',
      'OUTBOUND_PUSH_PREVIEW',
      'OUTBOUND_PREVIEW',
    ]);
    expect(all[0]).to.equal(client.$interactions.get()[0]);
  });

  it('does not hold calls', async () => {
    const { client, desktop } = simulate();
    follow(client.$previewRecords);
    desktop.world.call();
    await when(client.$interactions, (all) => all.length > 0);
    expect(client.$previewRecords.get()).to.be.empty;
  });
});

describe('$campaigns', () => {
  it('follows the documented events', async () => {
    const { client, desktop } = script({ 'outbound.getCampaigns': [] });
    follow(client.$campaigns);
    await settle(12);
    const tell = (eventType: CampaignEventType, mode?: string): void => {
      desktop.emit('outbound', { eventType, campaign: 'Spring', ...(mode && { mode }) });
    };
    tell('CampaignLoaded');
    await when(client.$campaigns, ([one]) => one?.isRunning === false);
    tell('CampaignStarted', 'Predictive GVP');
    const [running] = await when(client.$campaigns, (all) => all[0]?.isRunning && all);
    expect(running).to.deep.equal({ name: 'Spring', mode: 'Predictive GVP', isRunning: true });
    tell('CampaignStopped');
    const [stopped] = await when(client.$campaigns, (all) => !all[0]?.isRunning && all);
    expect(stopped?.mode).to.equal('Predictive GVP');
    tell('CampaignUnloaded');
    await when(client.$campaigns, (all) => all.length === 0);
  });

  it('does not claim to know what runs before an event says so', async () => {
    const { client, desktop } = simulate();
    desktop.world.loadCampaign('Spring', 'Preview');
    desktop.world.startCampaign('Spring');
    const [one] = await when(client.$campaigns, (all) => all.length > 0 && all);
    expect(one).to.deep.equal({ name: 'Spring', mode: 'Preview', isRunning: undefined });
  });
});
