import { expect } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { rejection, rejectionCode } from './scripted-desktop.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import { useConnection } from './connection.test-support.js';

describe('connection', () => {
  const at = useConnection();

  it('sends nothing until the application asks for something', async () => {
    await at.clock.tick(60_000);
    expect(at.desktop.received).to.be.empty;
    expect(at.status()).to.equal('idle');
  });

  it('connects with the first answer and knows what is allowed', async () => {
    const seen = at.statuses();
    at.desktop.answer = () => ({ data: ['agent.*', 'voice.dial'] });
    await at.client.connect();
    expect(seen).to.deep.equal(['connecting', 'connected']);
    expect(at.client.$allowedServices.get()).to.deep.equal(['agent.*', 'voice.dial']);
    expect(at.probes()).to.equal(1);
  });

  it('a request, a listener and the reader of a store each connect by themselves', async () => {
    for (const begin of [
      () => void at.client.agent.get().catch(() => undefined),
      () => void at.client.on('agent', () => undefined),
      () => void at.client.$interactions.listen(() => undefined),
    ]) {
      at.client.close();
      at.open();
      begin();
      await settle();
      expect(at.status()).to.equal('connected');
    }
  });

  it('connects to a desktop that keeps the list of services to itself', async () => {
    at.desktop.answer = ({ request }) =>
      request === 'system.getAllowedServices' ? { errorMessage: 'not allowed' } : {};
    await at.client.connect();
    expect(at.client.$allowedServices.get()).to.equal(undefined);
    await at.client.voice.dial('5001');
  });

  it('does not mistake an answer of an unknown shape for a list', async () => {
    at.desktop.answer = () => ({ data: { services: 'all' } });
    await at.client.connect();
    expect(at.client.$allowedServices.get()).to.equal(undefined);
  });

  it('subscribes before it sends what waited', async () => {
    void at.client.voice.dial('5001').catch(() => undefined);
    at.client.on('interaction', () => undefined);
    await settle();
    const order = at.desktop.received.map(({ request, event }) => request ?? event);
    expect(order).to.deep.equal(['system.getAllowedServices', 'subscribe', 'voice.dial']);
  });

  describe('when the desktop does not answer', () => {
    beforeEach(() => at.silent());

    it('says so after the time-out, with advice, and goes on trying ever more slowly', async () => {
      const waiting = rejection(at.client.connect());
      await at.clock.tick(9_999);
      expect(at.status()).to.equal('connecting');
      await at.clock.tick(1);
      const state = at.client.$status.get();
      expect(state).to.deep.include({ status: 'unavailable', reason: 'no-answer' });
      expect(await waiting).to.include({ code: 'UNAVAILABLE' });
      expect(await waiting)
        .to.have.property('hint')
        .that.includes('accepted-web-content-origins');
      const before = at.probes();
      expect(before).to.be.within(5, 7);
      await at.clock.tick(60_000);
      expect(at.probes() - before).to.be.within(5, 7);
    });

    it('connects when the desktop loads late, and subscribes to all that was asked for', async () => {
      const heard: unknown[] = [];
      at.client.on('agent', (event) => heard.push(event));
      await at.clock.tick(45_000);
      expect(at.status()).to.equal('unavailable');
      at.speaking();
      await at.clock.tick(10_000);
      expect(at.status()).to.equal('connected');
      at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
      await settle();
      expect(heard).to.have.length(1);
    });

    it('requests wait for it at first, then reject at once while it goes on trying', async () => {
      const early = rejectionCode(at.client.agent.get());
      await at.clock.tick(10_000);
      expect(await early).to.equal('UNAVAILABLE');
      expect(await rejectionCode(at.client.agent.get())).to.equal('UNAVAILABLE');
      expect(at.status()).to.equal('unavailable');
      expect(at.desktop.requests('agent.get')).to.be.empty;
    });

    it('a request that waits gives up at its own time-out, and sends nothing later', async () => {
      const early = rejectionCode(at.client.voice.dial('5001', null, { timeout: 500 }));
      await at.clock.tick(500);
      expect(await early).to.equal('UNAVAILABLE');
      at.speaking();
      await at.clock.tick(1_000);
      expect(at.status()).to.equal('connected');
      expect(at.desktop.requests('voice.dial')).to.be.empty;
    });

    it('a request that waits gives up with its signal, and sends nothing later', async () => {
      const controller = new AbortController();
      const early = rejection(at.client.voice.dial('5001', null, { signal: controller.signal }));
      controller.abort('changed my mind');
      expect(await early).to.equal('changed my mind');
      at.speaking();
      await at.clock.tick(1_000);
      expect(at.desktop.requests('voice.dial')).to.be.empty;
    });

    it('connect looks anew and fast', async () => {
      at.client.connect().catch(() => undefined);
      await at.clock.tick(60_000);
      const before = at.probes();
      const seen = at.statuses();
      const again = at.client.connect();
      await at.clock.tick(1_000);
      expect(seen).to.deep.equal(['connecting']);
      expect(at.probes() - before).to.be.greaterThan(2);
      at.speaking();
      await at.clock.tick(1_000);
      await again;
    });

    it('a late answer to an early probe counts', async () => {
      at.client.connect().catch(() => undefined);
      await at.clock.tick(4_000);
      const [first] = at.desktop.received;
      at.desktop.send({
        userAgent: 'WWE Server',
        protocolVersion: 2,
        referenceId: first?.referenceId,
        data: ['*'],
      });
      await settle();
      expect(at.status()).to.equal('connected');
    });
  });

  it('nothing is an unhandled rejection, however it ends', async () => {
    const reported = await uncaught(async () => {
      at.silent();
      at.client.on('agent', () => undefined);
      at.client.agent.get().catch(() => undefined);
      await at.clock.tick(30_000);
      at.speaking();
      await at.clock.tick(20_000);
      at.silent();
      at.client.voice.dial('5001').catch(() => undefined);
      await at.clock.tick(60_000);
      at.client.close();
      await settle();
    });
    expect(reported).to.be.empty;
  });
});
