import { expect } from '@open-wc/testing';
import {
  createTestDesktop,
  requestsTo,
  type TestDesktop,
  type TestDesktopOptions,
} from '@scapi/simulator/testing';
import { createScapiClient, type ScapiClient } from './create-scapi-client.js';
import type { ScapiClientOptions } from './options.js';
import { settle, useTestClock, type TestClock } from './shared/clock.test-support.js';
import { rejection, rejectionCode } from './link/scripted-desktop.test-support.js';

describe('a client and a whole desktop', () => {
  let clock: TestClock;
  let world: TestDesktop;
  let client: ScapiClient;
  beforeEach(() => (clock = useTestClock()));
  afterEach(() => {
    client.close();
    world.close();
    clock.restore();
  });

  const open = (init: TestDesktopOptions, options: ScapiClientOptions = {}): void => {
    world = createTestDesktop(init);
    client = createScapiClient({ port: world.port, logger: () => undefined, ...options });
  };
  const dials = (): number => requestsTo(world.desktop, 'voice.dial').length;
  const interactions = (): number => client.$interactions.get().length;

  describe('connect', () => {
    const status = () => client.$status.get().status;
    const listen = (): unknown[] => {
      const heard: unknown[] = [];
      client.on('interaction', ({ eventType }) => heard.push(eventType));
      return heard;
    };

    it('resolves when what is listened to arrives', async () => {
      open({});
      const heard = listen();
      await client.connect();
      world.desktop.world.call();
      await settle();
      expect(heard).to.deep.equal(['ADDED', 'RINGING']);
    });

    it('does so for a listener that came while it was connected', async () => {
      open({});
      await client.connect();
      const heard = listen();
      await client.connect();
      world.desktop.world.call();
      await settle();
      expect(heard).to.deep.equal(['ADDED', 'RINGING']);
    });

    it('is not held up by a subscription that is refused', async () => {
      open({});
      world.desktop.faults.add({ kind: 'refuse', on: 'subscribe' });
      listen();
      await client.connect();
      expect(status()).to.equal('connected');
    });

    it('waits for no listener where that is not wanted', async () => {
      open({});
      world.desktop.faults.add({ kind: 'drop', on: 'subscribe' });
      listen();
      await client.connect({ awaitListeners: false });
      await client.refresh();
      expect(status()).to.equal('connected');
    });

    it('rejects when its signal is aborted, or the client closed, before that', async () => {
      open({});
      world.desktop.faults.add({ kind: 'drop', on: 'subscribe' });
      listen();
      const giveUp = new AbortController();
      const [aborted, closed] = [
        rejection(client.connect({ signal: giveUp.signal })),
        rejectionCode(client.connect()),
      ];
      await settle();
      expect(status()).to.equal('connected');
      giveUp.abort('enough');
      expect(await aborted).to.equal('enough');
      client.close();
      expect(await closed).to.equal('CLOSED');
    });
  });

  it('that limits requests: is told from a dead one, waited for, and found again', async () => {
    open({
      options: {
        'service-client-api.rate-limit': 5,
        'service-client-api.rate-limit-quarantine-delay': 30,
      },
    });
    await client.connect();
    client.on('agent', () => undefined);
    client.on('interaction', () => undefined);
    const codes = Array.from({ length: 20 }, () => rejectionCode(client.media.getMediaByName('x')));
    codes.push(...Array.from({ length: 20 }, () => rejectionCode(client.voice.hangUp('99'))));
    await clock.tick(5_000);
    // Its events tell that it lives.
    world.desktop.world.call();
    await clock.tick(10_000);
    expect(client.$status.get()).to.deep.include({ status: 'lost', cause: 'rate-limited' });
    const settled = await Promise.all(codes);
    expect(settled).to.include('TIMEOUT');
    expect(await rejectionCode(client.voice.dial('5001'))).to.equal('RATE_LIMITED');
    expect(dials()).to.equal(0);
    await clock.tick(60_000);
    expect(client.$status.get().status).to.equal('connected');
    const dialed = client.voice.dial('5001');
    await clock.tick(1_000);
    await dialed;
    expect(dials()).to.equal(1);
  });

  it('that limits requests never has to, when the client knows the limit', async () => {
    open({ options: { 'service-client-api.rate-limit': 10 } }, { rateLimit: 10 });
    const seen: string[] = [];
    client.$status.listen(({ status }) => seen.push(status));
    client.$interactions.listen(() => undefined);
    const codes = Array.from({ length: 30 }, () => rejectionCode(client.voice.hangUp('99')));
    await clock.tick(300_000);
    expect([...new Set(await Promise.all(codes))]).to.deep.equal(['REFUSED']);
    expect(seen).to.deep.equal(['connecting', 'connected']);
  });

  it('that grants some services tells which, and the error names the option', async () => {
    open({
      options: {
        'service-client-api.accepted-web-content-origins':
          'https://app.example (agent.*, system.getAllowedServices)',
      },
    });
    const error = await rejection(client.voice.dial('5001'));
    expect(error).to.include({ code: 'NOT_ALLOWED', request: 'voice.dial' });
    expect(error).to.have.property('hint').that.includes('accepted-web-content-origins');
    await client.agent.getState();
  });

  it('that grants not even the list of services is connected all the same', async () => {
    open({
      options: {
        'service-client-api.accepted-web-content-origins': 'https://app.example (agent.*)',
      },
    });
    await client.connect();
    await client.agent.getState();
    expect(client.$status.get().status).to.equal('connected');
  });

  it('that refuses the origin looks like one that does not answer, and the hint says so', async () => {
    open({
      options: { 'service-client-api.accepted-web-content-origins': 'https://other.example' },
    });
    const waiting = rejection(client.connect());
    await clock.tick(10_000);
    expect(client.$status.get()).to.deep.include({ status: 'unavailable', reason: 'no-answer' });
    expect(await waiting)
      .to.have.property('hint')
      .that.includes('accepted-web-content-origins');
    world.desktop.configure({
      options: { 'service-client-api.accepted-web-content-origins': '*' },
    });
    await clock.tick(20_000);
    expect(client.$status.get().status).to.equal('connected');
  });

  it('that does not answer for a while loses no reader: the stores are right again', async () => {
    open({});
    client.$interactions.listen(() => undefined);
    await clock.tick(0);
    world.desktop.faults.quarantine(0);
    const unanswered = rejectionCode(client.agent.get());
    await clock.tick(15_000);
    expect(await unanswered).to.equal('TIMEOUT');
    expect(client.$status.get().status).to.equal('lost');
    world.desktop.faults.endQuarantine();
    await clock.tick(10_000);
    expect(client.$status.get().status).to.equal('connected');
    world.desktop.world.call();
    await clock.tick(1_000);
    expect(interactions()).to.equal(1);
  });
});
