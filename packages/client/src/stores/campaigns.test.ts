import { expect } from '@open-wc/testing';
import { useConnection } from '../link/connection.test-support.js';
import { settle } from '../shared/clock.test-support.js';
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

describe('$campaigns, after the desktop was lost', () => {
  const at = useConnection();
  const speak = (): void => {
    at.desktop.answer = ({ request }) => ({
      data: request === 'outbound.getCampaigns' ? [SPRING] : ['*'],
    });
    at.desktop.acknowledges = true;
  };

  it('does not know whether a campaign still runs', async () => {
    speak();
    follow(at.client.$campaigns);
    await settle();
    at.desktop.emit('outbound', {
      eventType: 'CampaignStarted',
      campaign: 'Spring',
      mode: 'Preview',
    });
    await settle();
    expect(at.client.$campaigns.get()).to.deep.equal([{ ...SPRING, isRunning: true }]);
    at.silent();
    at.client.agent.get().catch(() => undefined);
    await at.clock.tick(20_000);
    expect(at.status()).to.equal('lost');
    speak();
    await at.clock.tick(20_000);
    expect(at.status()).to.equal('connected');
    expect(at.client.$campaigns.get()).to.deep.equal([{ ...SPRING, isRunning: undefined }]);
  });
});
