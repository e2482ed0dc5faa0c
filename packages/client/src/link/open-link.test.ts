import { expect } from '@open-wc/testing';
import { settle, useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { openLink, type Link } from './open-link.js';
import { rejectionCode, type Sent } from './scripted-desktop.test-support.js';
import type { TransportListeners, Unreachable } from './transport.js';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const TIMEOUT = 100;

describe('link', () => {
  let clock: TestClock;
  let sent: Sent[];
  let logged: string[];
  let closings: number;
  let looks: number;
  let unreachable: Unreachable | undefined;
  let hand: TransportListeners['receive'];
  let unreadable: TransportListeners['unreadable'];
  let reloaded: TransportListeners['reloaded'];
  let link: Link;
  beforeEach(() => {
    clock = useTestClock();
    sent = [];
    logged = [];
    closings = 0;
    looks = 0;
    unreachable = undefined;
    link = openLink(
      {
        origin: () => 'https://desktop.example',
        unreachable: () => {
          looks++;
          return unreachable;
        },
        mayReloadUnseen: () => false,
        send: (message) => sent.push(message as Sent),
        listen: (listeners) => ({ receive: hand, unreadable, reloaded } = listeners),
        forget: () => undefined,
        close: () => closings++,
      },
      { timeout: TIMEOUT, heartbeat: 0 },
      (level, message) => logged.push(`${level}: ${message}`),
    );
  });
  afterEach(() => {
    link.close();
    clock.restore();
  });

  const answer = async (index: number, members: object = {}): Promise<void> => {
    hand({ ...SERVER, referenceId: sent[index]?.referenceId, ...members });
    await settle();
  };

  it('gives up what waits for an answer when it finds the desktop gone', async () => {
    link.start();
    await answer(0, { data: ['*'] });
    const waiting = rejectionCode(link.send({ request: 'agent.get' }, { timeout: 3_600_000 }));
    await settle();
    unreachable = { reason: 'not-embedded', hint: 'Its window was closed.' };
    const next = rejectionCode(link.send({ request: 'agent.getState' }, { timeout: 3_600_000 }));
    expect(await waiting).to.equal('TIMEOUT');
    expect(await next).to.equal('UNAVAILABLE');
  });

  it('looks once for the window, however much is asked in a task', async () => {
    link.start();
    await answer(0, { data: ['*'] });
    looks = 0;
    const all = Array.from({ length: 20 }, () =>
      rejectionCode(link.send({ request: 'agent.get' }, { timeout: TIMEOUT })),
    );
    await settle();
    expect(sent).to.have.length(21);
    expect(looks).to.equal(1);
    link.close();
    expect(new Set(await Promise.all(all))).to.deep.equal(new Set(['CLOSED']));
  });

  it('looks no further for a desktop that it finds gone', async () => {
    link.start();
    await answer(0, { data: ['*'] });
    const waiting = rejectionCode(link.send({ request: 'agent.get' }, { timeout: TIMEOUT }));
    await settle();
    await clock.tick(TIMEOUT);
    expect(await waiting).to.equal('TIMEOUT');
    const probes = sent.length;
    expect(sent.at(-1), 'asks whether it lives').to.include({
      request: 'system.getAllowedServices',
    });
    unreachable = { reason: 'not-embedded', hint: 'Its window was closed.' };
    expect(await rejectionCode(link.ready({ timeout: TIMEOUT }))).to.equal('UNAVAILABLE');
    await clock.tick(60_000);
    expect(sent).to.have.length(probes);
    expect(link.$status.get()).to.deep.equal({ status: 'unavailable', ...unreachable });
  });

  it('takes a text for a sign of life, and a message that could not be read for a gap', async () => {
    let gaps = 0;
    link.onGap(() => gaps++);
    link.start();
    await answer(0, { data: ['*'] });
    hand('wwe:hello');
    expect([gaps, logged]).to.deep.equal([0, []]);
    unreadable();
    expect([gaps, logged]).to.deep.equal([
      1,
      ['warn: A message of the desktop could not be read.'],
    ]);
  });

  it('tells of no gap once it is closed', async () => {
    let gaps = 0;
    link.onGap(() => gaps++);
    link.start();
    await answer(0, { data: ['*'] });
    link.close();
    unreadable();
    hand({ ...SERVER, garbled: true });
    expect(gaps).to.equal(0);
  });

  it('looks for a desktop that was loaded anew in one way only, whatever it did before', async () => {
    const probes = (): number[] =>
      sent.flatMap(({ request }, at) => (request === 'system.getAllowedServices' ? [at] : []));
    const probesInAMinute = async (): Promise<number> => {
      reloaded();
      const before = probes().length;
      await clock.tick(60_000);
      return probes().length - before;
    };
    link.start();
    await answer(0, { data: ['*'] });
    const undisturbed = await probesInAMinute();
    link.start(true);
    await answer(probes().at(-1) ?? 0, { data: ['*'] });
    const waiting = rejectionCode(link.send({ request: 'agent.get' }, { timeout: TIMEOUT }));
    await settle();
    await clock.tick(TIMEOUT);
    expect(await waiting).to.equal('TIMEOUT');
    expect(await probesInAMinute(), 'while it asks whether it lives').to.equal(undisturbed);
  });

  it('asks nothing more once it was closed by what saw a probe', async () => {
    let probes = 0;
    link.tap((direction) => {
      if (direction === 'out' && ++probes === 4) link.close();
    });
    link.start();
    await clock.tick(60_000);
    expect(probes).to.equal(4);
    expect(sent.filter(({ event }) => event === 'subscribe')).to.be.empty;
  });

  it('stops listening a time-out after it was closed, whatever the desktop still holds', async () => {
    link.on('agent', () => undefined, { early: true });
    link.close();
    expect(closings, 'a subscription is still to be given up').to.equal(0);
    hand({ ...SERVER, event: 'agent', data: {} });
    await clock.tick(TIMEOUT);
    hand({ ...SERVER, event: 'agent', data: {} });
    expect(closings).to.equal(0);
    await clock.tick(1);
    hand({ ...SERVER, event: 'agent', data: {} });
    expect(closings).to.equal(1);
  });

  it('says in the log that an event cannot be subscribed, unless it was closed meanwhile', async () => {
    link.start();
    await answer(0, { data: ['*'] });
    link.on('agent', () => undefined);
    await settle();
    await answer(1, { errorMessage: 'No.' });
    expect(logged).to.deep.equal(['warn: Event agent cannot be subscribed.']);
    link.on('media', () => undefined);
    await settle();
    link.close();
    await answer(2, { errorMessage: 'No.' });
    expect(logged).to.have.length(1);
  });
});
