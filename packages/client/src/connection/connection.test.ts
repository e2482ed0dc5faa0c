import { expect } from '@open-wc/testing';
import { settle, useTestClock, type TestClock } from '../wire/clock.test-support.js';
import {
  createPair,
  rejection,
  rejectionCode,
  type ScriptedDesktop,
} from '../wire/scripted-desktop.test-support.js';
import type { ScapiClient } from '../create-scapi-client.js';
import { uncaught } from '../wire/uncaught.test-support.js';

describe('connection', () => {
  let clock: TestClock;
  let client: ScapiClient;
  let desktop: ScriptedDesktop;
  const open = (options: Parameters<typeof createPair>[0] = {}): void => {
    ({ client, desktop } = createPair(options));
  };
  beforeEach(() => {
    clock = useTestClock();
    open();
  });
  afterEach(() => {
    client.close();
    desktop.close();
    clock.restore();
  });

  const status = (): string => client.$status.get().status;
  const statuses = (): string[] => {
    const seen: string[] = [];
    client.$status.listen((state) => {
      seen.push('cause' in state ? `${state.status}/${state.cause}` : state.status);
    });
    return seen;
  };
  const probes = (): number => desktop.requests('system.getAllowedServices').length;
  const silent = (): void => {
    desktop.answer = () => 'silence';
    desktop.acknowledges = false;
  };
  const speaking = (): void => {
    desktop.answer = ({ request }) =>
      request === 'system.getAllowedServices' ? { data: ['*'] } : {};
    desktop.acknowledges = true;
  };

  it('sends nothing until somebody wants something', async () => {
    await clock.tick(60_000);
    expect(desktop.received).to.be.empty;
    expect(status()).to.equal('idle');
  });

  it('connects with the first answer and knows what is allowed', async () => {
    const seen = statuses();
    desktop.answer = () => ({ data: ['agent.*', 'voice.dial'] });
    await client.connect();
    expect(seen).to.deep.equal(['connecting', 'connected']);
    expect(client.$allowedServices.get()).to.deep.equal(['agent.*', 'voice.dial']);
    expect(probes()).to.equal(1);
  });

  it('a request, a listener and the reader of a store each connect by themselves', async () => {
    for (const begin of [
      () => void client.agent.get().catch(() => undefined),
      () => void client.on('agent', () => undefined),
      () => void client.$interactions.listen(() => undefined),
    ]) {
      client.close();
      open();
      begin();
      await settle();
      expect(status()).to.equal('connected');
    }
  });

  it('connects to a desktop that keeps the list of services to itself', async () => {
    desktop.answer = ({ request }) =>
      request === 'system.getAllowedServices' ? { errorMessage: 'not allowed' } : {};
    await client.connect();
    expect(client.$allowedServices.get()).to.equal(undefined);
    await client.voice.dial('5001');
  });

  it('does not mistake an answer of an unknown shape for a list', async () => {
    desktop.answer = () => ({ data: { services: 'all' } });
    await client.connect();
    expect(client.$allowedServices.get()).to.equal(undefined);
  });

  it('subscribes before it sends what waited', async () => {
    void client.voice.dial('5001').catch(() => undefined);
    client.on('interaction', () => undefined);
    await settle();
    const order = desktop.received.map(({ request, event }) => request ?? event);
    expect(order).to.deep.equal(['system.getAllowedServices', 'subscribe', 'voice.dial']);
  });

  describe('when nobody answers', () => {
    beforeEach(silent);

    it('says so after the time-out, with advice, and goes on trying ever more slowly', async () => {
      const waiting = rejection(client.connect());
      await clock.tick(9_999);
      expect(status()).to.equal('connecting');
      await clock.tick(1);
      const state = client.$status.get();
      expect(state).to.deep.include({ status: 'unavailable', reason: 'no-answer' });
      expect(await waiting).to.include({ code: 'UNAVAILABLE' });
      expect(await waiting)
        .to.have.property('hint')
        .that.includes('accepted-web-content-origins');
      const before = probes();
      expect(before).to.be.within(5, 7);
      await clock.tick(60_000);
      expect(probes() - before).to.be.within(5, 7);
    });

    it('connects when the desktop loads late, and subscribes to all that was asked for', async () => {
      const heard: unknown[] = [];
      client.on('agent', (event) => heard.push(event));
      await clock.tick(45_000);
      expect(status()).to.equal('unavailable');
      speaking();
      await clock.tick(10_000);
      expect(status()).to.equal('connected');
      desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
      await settle();
      expect(heard).to.have.length(1);
    });

    it('requests wait for it at first, then reject at once while it goes on trying', async () => {
      const early = rejectionCode(client.agent.get());
      await clock.tick(10_000);
      expect(await early).to.equal('UNAVAILABLE');
      expect(await rejectionCode(client.agent.get())).to.equal('UNAVAILABLE');
      expect(status()).to.equal('unavailable');
      expect(desktop.requests('agent.get')).to.be.empty;
    });

    it('a request that waits gives up at its own time-out, and sends nothing later', async () => {
      const early = rejectionCode(client.voice.dial('5001', null, { timeout: 500 }));
      await clock.tick(500);
      expect(await early).to.equal('UNAVAILABLE');
      speaking();
      await clock.tick(1_000);
      expect(status()).to.equal('connected');
      expect(desktop.requests('voice.dial')).to.be.empty;
    });

    it('a request that waits gives up with its signal, and sends nothing later', async () => {
      const controller = new AbortController();
      const early = rejection(client.voice.dial('5001', null, { signal: controller.signal }));
      controller.abort('changed my mind');
      expect(await early).to.equal('changed my mind');
      speaking();
      await clock.tick(1_000);
      expect(desktop.requests('voice.dial')).to.be.empty;
    });

    it('connect looks anew and fast', async () => {
      client.connect().catch(() => undefined);
      await clock.tick(60_000);
      const before = probes();
      const seen = statuses();
      const again = client.connect();
      await clock.tick(1_000);
      expect(seen).to.deep.equal(['connecting']);
      expect(probes() - before).to.be.greaterThan(2);
      speaking();
      await clock.tick(1_000);
      await again;
    });

    it('a late answer to an early probe counts', async () => {
      client.connect().catch(() => undefined);
      await clock.tick(4_000);
      const [first] = desktop.received;
      desktop.send({
        userAgent: 'WWE Server',
        protocolVersion: 2,
        referenceId: first?.referenceId,
        data: ['*'],
      });
      await settle();
      expect(status()).to.equal('connected');
    });
  });

  describe('when the desktop falls silent', () => {
    beforeEach(async () => {
      await client.connect();
      client.on('agent', () => undefined);
      await settle();
    });

    it('a request without an answer raises doubt, and the probe settles it', async () => {
      const seen = statuses();
      desktop.answer = ({ request }) => (request === 'agent.get' ? 'silence' : { data: ['*'] });
      const unanswered = rejectionCode(client.agent.get());
      await clock.tick(20_000);
      expect(await unanswered).to.equal('TIMEOUT');
      expect(seen).to.be.empty;
      expect(probes()).to.equal(2);
    });

    it('an unanswered probe means that it is lost; requests wait, and go out when it is back', async () => {
      const seen = statuses();
      silent();
      const unanswered = rejectionCode(client.agent.get());
      await clock.tick(15_000);
      expect(await unanswered).to.equal('TIMEOUT');
      expect(seen).to.deep.equal(['lost/silent']);
      const waiting = client.voice.dial('5001');
      await clock.tick(1_000);
      speaking();
      await clock.tick(2_000);
      await waiting;
      expect(seen).to.deep.equal(['lost/silent', 'connected']);
      expect(desktop.requests('voice.dial')).to.have.length(1);
      expect([...desktop.subscriptions.values()]).to.deep.equal(['agent']);
    });

    it('what was sent before it was lost settles as unanswered: it may have been carried out', async () => {
      silent();
      const first = rejectionCode(client.agent.get({ timeout: 1_000 }));
      const second = rejection(client.voice.dial('5001', null, { timeout: 3_600_000 }));
      await clock.tick(6_000);
      expect(await first).to.equal('TIMEOUT');
      expect(await second).to.include({ code: 'TIMEOUT', request: 'voice.dial' });
      speaking();
      await clock.tick(10_000);
      expect(desktop.requests('voice.dial')).to.have.length(1);
    });

    it('a desktop that stays away is reported as unavailable, and found again all the same', async () => {
      const seen = statuses();
      silent();
      client.agent.get().catch(() => undefined);
      await clock.tick(25_000);
      expect(seen).to.deep.equal(['lost/silent', 'unavailable']);
      speaking();
      await clock.tick(10_000);
      expect(seen).to.deep.equal(['lost/silent', 'unavailable', 'connected']);
    });

    it('is asked whether it lives after a long silence, and not while it speaks', async () => {
      for (let count = 0; count < 5; count++) {
        await clock.tick(20_000);
        desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
        await settle();
      }
      expect(probes()).to.equal(1);
      await clock.tick(30_000);
      expect(probes()).to.equal(2);
      await clock.tick(30_000);
      expect(probes()).to.equal(3);
      silent();
      await clock.tick(35_000);
      expect(status()).to.equal('lost');
    });

    it('learns from the heartbeat what has become allowed, and wakes nobody when nothing has', async () => {
      let changes = 0;
      client.$allowedServices.listen(() => changes++);
      await clock.tick(30_000);
      expect(changes).to.equal(0);
      desktop.answer = () => ({ data: ['voice.dial'] });
      await clock.tick(30_000);
      expect(changes).to.equal(1);
      expect(client.$allowedServices.get()).to.deep.equal(['voice.dial']);
    });

    it('renews no subscription of a desktop that cannot be reloaded unseen', async () => {
      await clock.tick(120_000);
      const subscribes = desktop.received.filter(({ event }) => event === 'subscribe');
      expect(subscribes).to.have.length(1);
    });

    it('never asks when the heartbeat is off', async () => {
      client.close();
      open({ heartbeat: 0 });
      await client.connect();
      await clock.tick(600_000);
      expect(probes()).to.equal(1);
    });

    it('a subscription that nobody acknowledged is made again', async () => {
      desktop.acknowledges = false;
      client.on('media', () => undefined);
      await clock.tick(9_999);
      desktop.acknowledges = true;
      await clock.tick(10_000);
      const media = desktop.received.filter(({ data }) => data === 'media');
      expect(media).to.have.length(2);
    });

    it('an answer that comes too late has no consequence', async () => {
      desktop.answer = () => 'silence';
      client.agent.get({ timeout: 1 }).catch(() => undefined);
      await clock.tick(1);
      const count = desktop.received.length;
      for (const { referenceId } of desktop.received)
        desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId, data: ['x'] });
      await settle();
      expect(desktop.received).to.have.length(count);
      expect([...desktop.subscriptions.values()]).to.deep.equal(['agent']);
    });

    it('an acknowledgement that comes too late leaves no second subscription', async () => {
      desktop.acknowledges = false;
      client.on('media', () => undefined);
      await clock.tick(9_999);
      const late = desktop.received.at(-1)?.referenceId;
      desktop.acknowledges = true;
      await clock.tick(1);
      desktop.send({
        userAgent: 'WWE Server',
        protocolVersion: 2,
        referenceId: late,
        subscriptionId: 'sub-2',
      });
      await settle();
      expect([...desktop.subscriptions.values()]).to.deep.equal(['agent', 'media']);
    });
  });

  describe('rate limits', () => {
    it('silence while events still come means that the desktop ignores us for a while', async () => {
      await client.connect();
      client.on('agent', () => undefined);
      await settle();
      const seen = statuses();
      silent();
      const unanswered = rejectionCode(client.agent.get());
      await clock.tick(12_000);
      desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
      await clock.tick(3_000);
      expect(await unanswered).to.equal('TIMEOUT');
      expect(seen).to.deep.equal(['lost/rate-limited']);
    });

    it('so does silence after much was sent', async () => {
      await client.connect();
      const seen = statuses();
      for (let count = 0; count < 40; count++) await client.voice.dial('5001');
      silent();
      client.agent.get().catch(() => undefined);
      await clock.tick(15_000);
      expect(seen).to.deep.equal(['lost/rate-limited']);
    });

    describe('in quarantine', () => {
      let heard: unknown[];
      beforeEach(async () => {
        await client.connect();
        heard = [];
        client.on('agent', (event) => heard.push(event));
        for (let count = 0; count < 40; count++) await client.voice.dial('5001');
        silent();
        client.agent.get().catch(() => undefined);
        await clock.tick(15_000);
      });

      it('requests reject at once, are not sent, and name the option', async () => {
        const error = await rejection(client.voice.dial('5002'));
        expect(error).to.have.property('code', 'RATE_LIMITED');
        expect(error).to.have.property('hint').that.includes('service-client-api.rate-limit');
        expect(desktop.requests('voice.dial')).to.have.length(40);
      });

      it('events still arrive', async () => {
        desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
        await settle();
        expect(heard).to.have.length(1);
      });

      it('the desktop is asked six times a minute at most, for as long as it takes', async () => {
        const before = probes();
        await clock.tick(600_000);
        expect(probes() - before).to.be.within(50, 60);
        expect(client.$status.get()).to.deep.include({ status: 'lost', cause: 'rate-limited' });
      });

      it('it ends with the first answer; nothing is sent twice', async () => {
        await clock.tick(30_000);
        speaking();
        await clock.tick(10_000);
        expect(status()).to.equal('connected');
        await client.voice.dial('5003');
        expect(desktop.requests('voice.dial')).to.have.length(41);
        expect([...desktop.subscriptions.values()]).to.deep.equal(['agent']);
      });
    });

    it('keeps below a configured rate, whoever sends', async () => {
      client.close();
      open({ rateLimit: 11 });
      await client.connect();
      client.on('agent', () => undefined);
      const dials = Array.from({ length: 25 }, () => client.voice.dial('5001'));
      await clock.tick(60_000);
      expect(desktop.received.filter(({ event }) => event)).to.have.length(1);
      expect(desktop.requests('voice.dial')).to.have.length(8);
      await clock.tick(240_000);
      await Promise.all(dials);
      expect(desktop.requests('voice.dial')).to.have.length(25);
    });

    it('what waits for its turn is told at once when the desktop begins to ignore us', async () => {
      client.close();
      open({ rateLimit: 4 });
      await client.connect();
      silent();
      const codes = Array.from({ length: 10 }, () =>
        rejectionCode(client.voice.dial('5001', null, { timeout: 1_000 })),
      );
      await clock.tick(6_000);
      expect(client.$status.get()).to.deep.include({ status: 'lost', cause: 'rate-limited' });
      const settled = await Promise.all(codes);
      expect(settled.filter((code) => code === 'TIMEOUT')).to.have.length(2);
      expect(settled.filter((code) => code === 'RATE_LIMITED')).to.have.length(8);
      expect(desktop.requests('voice.dial')).to.have.length(2);
    });
  });

  describe('close', () => {
    it('settles what was sent, what waits for its turn, and what waits for the desktop', async () => {
      client.close();
      open({ rateLimit: 3 });
      await client.connect();
      silent();
      const codes = Array.from({ length: 5 }, () => rejectionCode(client.voice.dial('5001')));
      await settle();
      client.close();
      expect(await Promise.all(codes)).to.deep.equal(Array(5).fill('CLOSED'));
      open();
      silent();
      const waiting = rejectionCode(client.agent.get());
      const connecting = rejectionCode(client.connect());
      await settle();
      client.close();
      expect(await waiting).to.equal('CLOSED');
      expect(await connecting).to.equal('CLOSED');
    });

    it('leaves no timer, no subscription, and says so for ever', async () => {
      await client.connect();
      client.on('agent', () => undefined);
      client.on('media', () => undefined);
      await settle();
      client.agent.get().catch(() => undefined);
      await settle();
      client.close();
      client.close();
      expect(clock.timers()).to.equal(0);
      await settle();
      expect(desktop.subscriptions).to.be.empty;
      expect(await rejectionCode(client.connect())).to.equal('CLOSED');
      expect(await rejectionCode(client.agent.get())).to.equal('CLOSED');
      expect(status()).to.equal('closed');
    });

    it('ends a subscription that was still on its way', async () => {
      await client.connect();
      client.on('agent', () => undefined);
      await Promise.resolve();
      await Promise.resolve();
      client.close();
      await settle();
      expect(desktop.received.some(({ event }) => event === 'subscribe')).to.equal(true);
      expect(desktop.subscriptions).to.be.empty;
      expect(clock.timers()).to.equal(0);
    });

    it('is for good, also between an answer and what follows from it', async () => {
      const seen = statuses();
      client.tap((direction) => {
        if (direction === 'in') queueMicrotask(client.close);
      });
      expect(await rejectionCode(client.connect())).to.equal('CLOSED');
      await settle();
      expect(seen).to.deep.equal(['connecting', 'closed']);
      expect(clock.timers()).to.equal(0);
    });

    it('may happen in the middle of connecting, by a listener of the status', async () => {
      client.$status.listen(({ status: now }) => {
        if (now === 'connected') client.close();
      });
      const reported = await uncaught(async () => {
        expect(await rejectionCode(client.voice.dial('5001'))).to.equal('CLOSED');
        await settle();
      });
      expect(reported).to.be.empty;
      expect(status()).to.equal('closed');
      expect(desktop.requests('voice.dial')).to.be.empty;
      expect(clock.timers()).to.equal(0);
    });
  });

  it('nothing is an unhandled rejection, however it ends', async () => {
    const reported = await uncaught(async () => {
      silent();
      client.on('agent', () => undefined);
      client.agent.get().catch(() => undefined);
      await clock.tick(30_000);
      speaking();
      await clock.tick(20_000);
      silent();
      client.voice.dial('5001').catch(() => undefined);
      await clock.tick(60_000);
      client.close();
      await settle();
    });
    expect(reported).to.be.empty;
  });
});
