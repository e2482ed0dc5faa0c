import { expect } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { rejection, rejectionCode } from './scripted-desktop.test-support.js';
import { useConnection } from './connection.test-support.js';

describe('rate limits', () => {
  const at = useConnection();

  it('silence while events still come means that the desktop ignores us for a while', async () => {
    await at.client.connect();
    at.client.on('agent', () => undefined);
    await settle();
    const seen = at.statuses();
    at.silent();
    const unanswered = rejectionCode(at.client.agent.get());
    await at.clock.tick(12_000);
    at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
    await at.clock.tick(3_000);
    expect(await unanswered).to.equal('TIMEOUT');
    expect(seen).to.deep.equal(['lost/rate-limited']);
  });

  it('so does silence after much was sent', async () => {
    await at.client.connect();
    const seen = at.statuses();
    for (let count = 0; count < 40; count++) await at.client.voice.dial('5001');
    at.silent();
    at.client.agent.get().catch(() => undefined);
    await at.clock.tick(15_000);
    expect(seen).to.deep.equal(['lost/rate-limited']);
  });

  describe('in quarantine', () => {
    let heard: unknown[];
    beforeEach(async () => {
      await at.client.connect();
      heard = [];
      at.client.on('agent', (event) => heard.push(event));
      for (let count = 0; count < 40; count++) await at.client.voice.dial('5001');
      at.silent();
      at.client.agent.get().catch(() => undefined);
      await at.clock.tick(15_000);
    });

    it('requests reject at once, are not sent, and name the option', async () => {
      const error = await rejection(at.client.voice.dial('5002'));
      expect(error).to.have.property('code', 'RATE_LIMITED');
      expect(error).to.have.property('hint').that.includes('service-client-api.rate-limit');
      expect(at.desktop.requests('voice.dial')).to.have.length(40);
    });

    it('events still arrive', async () => {
      at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
      await settle();
      expect(heard).to.have.length(1);
    });

    it('the desktop is asked six times a minute at most, for as long as it takes', async () => {
      const before = at.probes();
      await at.clock.tick(600_000);
      expect(at.probes() - before).to.be.within(50, 60);
      expect(at.client.$status.get()).to.deep.include({ status: 'lost', cause: 'rate-limited' });
    });

    it('it ends with the first answer; nothing is sent twice', async () => {
      await at.clock.tick(30_000);
      at.speaking();
      await at.clock.tick(10_000);
      expect(at.status()).to.equal('connected');
      await at.client.voice.dial('5003');
      expect(at.desktop.requests('voice.dial')).to.have.length(41);
      expect([...at.desktop.subscriptions.values()]).to.deep.equal(['agent']);
    });
  });

  it('keeps everything it sends below a configured rate', async () => {
    at.client.close();
    at.open({ rateLimit: 11 });
    await at.client.connect();
    at.client.on('agent', () => undefined);
    const dials = Array.from({ length: 25 }, () => at.client.voice.dial('5001'));
    await at.clock.tick(60_000);
    expect(at.desktop.received.filter(({ event }) => event)).to.have.length(1);
    expect(at.desktop.requests('voice.dial')).to.have.length(8);
    await at.clock.tick(240_000);
    await Promise.all(dials);
    expect(at.desktop.requests('voice.dial')).to.have.length(25);
  });

  it('what waits for its turn is told at once when the desktop begins to ignore us', async () => {
    at.client.close();
    at.open({ rateLimit: 4 });
    await at.client.connect();
    at.silent();
    const codes = Array.from({ length: 10 }, () =>
      rejectionCode(at.client.voice.dial('5001', null, { timeout: 1_000 })),
    );
    await at.clock.tick(6_000);
    expect(at.client.$status.get()).to.deep.include({ status: 'lost', cause: 'rate-limited' });
    const settled = await Promise.all(codes);
    expect(settled.filter((code) => code === 'TIMEOUT')).to.have.length(2);
    expect(settled.filter((code) => code === 'RATE_LIMITED')).to.have.length(8);
    expect(at.desktop.requests('voice.dial')).to.have.length(2);
  });

  it('goes by the time that passes, not by the time of day: a clock set back stops nothing', async () => {
    at.client.close();
    at.open({ rateLimit: 3, heartbeat: 0 });
    await at.client.connect();
    const dials = [1, 2, 3].map(() => at.client.voice.dial('5001'));
    await settle();
    at.clock.setTimeOfDay(-3_600_000);
    await at.clock.tick(122_000);
    await Promise.all(dials);
    expect(at.desktop.requests('voice.dial')).to.have.length(3);
  });
});
