import { expect } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { rejection, rejectionCode } from './scripted-desktop.test-support.js';
import { useConnection } from './connection.test-support.js';

describe('a desktop that falls silent', () => {
  const at = useConnection();

  beforeEach(async () => {
    await at.client.connect();
    at.client.on('agent', () => undefined);
    await settle();
  });

  it('a request without an answer causes a probe, which decides', async () => {
    const seen = at.statuses();
    at.desktop.answer = ({ request }) => (request === 'agent.get' ? 'silence' : { data: ['*'] });
    const unanswered = rejectionCode(at.client.agent.get());
    await at.clock.tick(20_000);
    expect(await unanswered).to.equal('TIMEOUT');
    expect(seen).to.be.empty;
    expect(at.probes()).to.equal(2);
  });

  it('an unanswered probe means that it is lost; requests wait, and go out when it is back', async () => {
    const seen = at.statuses();
    at.silent();
    const unanswered = rejectionCode(at.client.agent.get());
    await at.clock.tick(15_000);
    expect(await unanswered).to.equal('TIMEOUT');
    expect(seen).to.deep.equal(['lost/silent']);
    const waiting = at.client.voice.dial('5001');
    await at.clock.tick(1_000);
    at.speaking();
    await at.clock.tick(2_000);
    await waiting;
    expect(seen).to.deep.equal(['lost/silent', 'connected']);
    expect(at.desktop.requests('voice.dial')).to.have.length(1);
    expect([...at.desktop.subscriptions.values()]).to.deep.equal(['agent']);
  });

  it('what was sent before it was lost settles as unanswered: it may have been carried out', async () => {
    at.silent();
    const first = rejectionCode(at.client.agent.get({ timeout: 1_000 }));
    const second = rejection(at.client.voice.dial('5001', null, { timeout: 3_600_000 }));
    await at.clock.tick(6_000);
    expect(await first).to.equal('TIMEOUT');
    expect(await second).to.include({ code: 'TIMEOUT', request: 'voice.dial' });
    at.speaking();
    await at.clock.tick(10_000);
    expect(at.desktop.requests('voice.dial')).to.have.length(1);
  });

  it('a desktop that stays away is reported as unavailable, and found again all the same', async () => {
    const seen = at.statuses();
    at.silent();
    at.client.agent.get().catch(() => undefined);
    await at.clock.tick(25_000);
    expect(seen).to.deep.equal(['lost/silent', 'unavailable']);
    at.speaking();
    await at.clock.tick(10_000);
    expect(seen).to.deep.equal(['lost/silent', 'unavailable', 'connected']);
  });

  it('is asked whether it lives after a long silence, and not while it speaks', async () => {
    for (let count = 0; count < 5; count++) {
      await at.clock.tick(20_000);
      at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
      await settle();
    }
    expect(at.probes()).to.equal(1);
    await at.clock.tick(30_000);
    expect(at.probes()).to.equal(2);
    await at.clock.tick(30_000);
    expect(at.probes()).to.equal(3);
    at.silent();
    await at.clock.tick(35_000);
    expect(at.status()).to.equal('lost');
  });

  it('learns from the heartbeat what becomes allowed, and calls no listener when nothing does', async () => {
    let changes = 0;
    at.client.$allowedServices.listen(() => changes++);
    await at.clock.tick(30_000);
    expect(changes).to.equal(0);
    at.desktop.answer = () => ({ data: ['voice.dial'] });
    await at.clock.tick(30_000);
    expect(changes).to.equal(1);
    expect(at.client.$allowedServices.get()).to.deep.equal(['voice.dial']);
  });

  describe('and may have been reloaded behind the port', () => {
    const subscribes = (): number =>
      at.desktop.received.filter(({ event }) => event === 'subscribe').length;

    it('is subscribed to anew within a minute, although nothing tells of the reload', async () => {
      let heard = 0;
      at.client.on('agent', () => heard++);
      at.desktop.forget();
      await at.clock.tick(60_000);
      expect([...at.desktop.subscriptions.values()]).to.deep.equal(['agent']);
      at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
      await settle();
      expect(heard).to.equal(1);
    });

    it('also while the application asks and is answered all the time', async () => {
      at.desktop.forget();
      for (let second = 0; second < 60; second++) {
        await at.clock.tick(1_000);
        await at.client.request('future.thing', [second]);
      }
      expect([...at.desktop.subscriptions.values()]).to.deep.equal(['agent']);
    });

    it('is not while its events come: they show that it knows the subscriptions', async () => {
      for (let count = 0; count < 20; count++) {
        await at.clock.tick(20_000);
        at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
        await settle();
      }
      expect(subscribes()).to.equal(1);
    });

    it('is not where nothing is listened to', async () => {
      at.client.close();
      at.open();
      await at.client.connect();
      await at.clock.tick(300_000);
      expect(at.desktop.received.every(({ request }) => request)).to.equal(true);
    });
  });

  it('is asked once, however many requests have no answer', async () => {
    at.desktop.answer = ({ request }) => (request === 'agent.get' ? 'silence' : { data: ['*'] });
    at.client.agent.get({ fresh: true, timeout: 1_000 }).catch(() => undefined);
    await at.clock.tick(1_000);
    const before = at.probes();
    at.silent();
    for (let count = 0; count < 5; count++)
      at.client.agent.get({ fresh: true, timeout: 1_000 }).catch(() => undefined);
    await at.clock.tick(1_000);
    expect(at.probes() - before).to.equal(1);
  });

  it('never asks when the heartbeat is off', async () => {
    at.client.close();
    at.open({ heartbeat: 0 });
    await at.client.connect();
    await at.clock.tick(600_000);
    expect(at.probes()).to.equal(1);
  });

  it('a subscription that the desktop did not acknowledge is made again', async () => {
    at.desktop.acknowledges = false;
    at.client.on('media', () => undefined);
    await at.clock.tick(9_999);
    at.desktop.acknowledges = true;
    await at.clock.tick(10_000);
    const media = at.desktop.received.filter(({ data }) => data === 'media');
    expect(media).to.have.length(2);
  });

  it('an answer that comes too late has no consequence', async () => {
    at.desktop.answer = () => 'silence';
    at.client.agent.get({ timeout: 1 }).catch(() => undefined);
    await at.clock.tick(1);
    const count = at.desktop.received.length;
    for (const { referenceId } of at.desktop.received)
      at.desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId, data: ['x'] });
    await settle();
    expect(at.desktop.received).to.have.length(count);
    expect([...at.desktop.subscriptions.values()]).to.deep.equal(['agent']);
  });

  it('an acknowledgement that comes too late leaves no second subscription', async () => {
    at.desktop.acknowledges = false;
    at.client.on('media', () => undefined);
    await at.clock.tick(9_999);
    const late = at.desktop.received.at(-1)?.referenceId;
    at.desktop.acknowledges = true;
    await at.clock.tick(1);
    at.desktop.send({
      userAgent: 'WWE Server',
      protocolVersion: 2,
      referenceId: late,
      subscriptionId: 'sub-2',
    });
    await settle();
    expect([...at.desktop.subscriptions.values()]).to.deep.equal(['agent', 'media']);
  });
});
