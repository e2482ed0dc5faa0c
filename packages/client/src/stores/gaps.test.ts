import { expect } from '@open-wc/testing';
import type { ScapiClientOptions } from '../options.js';
import { useConnection } from '../link/connection.test-support.js';
import { settle } from '../shared/clock.test-support.js';
import { rejectionCode, type Answer, type Sent } from '../link/scripted-desktop.test-support.js';

const nothing = (): void => undefined;

const CALL = {
  interactionId: '1',
  caseId: 'case-1',
  userData: {},
  media: 'voice',
  state: 'RINGING',
  parties: [{ name: '5001' }],
  isConsultation: false,
  isMainCaseInteraction: true,
};

describe('A store that may have missed something', () => {
  const at = useConnection();
  let interactions: readonly object[];
  /** In place of the list of interactions. */
  let instead: Answer | undefined;

  const answer = ({ request }: Sent): Answer => {
    if (request === 'system.getAllowedServices') return { data: ['*'] };
    if (request !== 'interaction.getInteractions') return { data: true };
    return instead ?? { data: interactions };
  };
  const open = (options: ScapiClientOptions = {}): void => {
    at.client.close();
    at.open(options);
    at.desktop.answer = answer;
  };
  const shown = (): readonly string[] =>
    at.client.$interactions.get().map(({ interactionId }) => interactionId);
  const reads = (): number => at.desktop.requests('interaction.getInteractions').length;
  const isKnown = (): boolean => at.client.$known.get().interactions;

  beforeEach(() => {
    interactions = [];
    instead = undefined;
    at.desktop.answer = answer;
  });

  it('is unknown until it was read, which is not the same as empty', async () => {
    expect(isKnown()).to.equal(false);
    const stop = at.client.$interactions.listen(nothing);
    expect(isKnown()).to.equal(false);
    await settle();
    expect(isKnown()).to.equal(true);
    expect(shown()).to.deep.equal([]);
    stop();
    await at.clock.tick(2_000);
    expect(isKnown(), 'nothing follows it any more').to.equal(false);
  });

  it('tells that it knows only once it shows what it knows', async () => {
    interactions = [CALL];
    const seen: string[] = [];
    at.client.$interactions.listen((all) => seen.push(`${all.length} interactions`));
    at.client.$known.listen((known) => seen.push(known.interactions ? 'known' : 'unknown'));
    await settle();
    expect(seen).to.deep.equal(['1 interactions', 'known']);
  });

  for (const { name, fault } of [
    { name: 'refused', fault: { errorMessage: 'logging in' } },
    { name: 'unreadable', fault: { data: 'no list' } },
    { name: 'not answered', fault: 'silence' },
  ] as const) {
    it(`is read again, ever more slowly, while its first answer is ${name}`, async () => {
      interactions = [CALL];
      instead = fault;
      at.client.$interactions.listen(nothing);
      await at.clock.tick(20_000);
      expect(isKnown()).to.equal(false);
      expect(reads()).to.be.within(2, 6);
      instead = undefined;
      await at.clock.tick(15_000);
      expect(isKnown()).to.equal(true);
      expect(shown()).to.deep.equal(['1']);
    });
  }

  it('shows a call that came between a reconnection and its acknowledgement', async () => {
    at.client.$interactions.listen(nothing);
    await settle();
    at.silent();
    at.client.agent.get().catch(nothing);
    await at.clock.tick(20_000);
    expect(at.status()).to.equal('lost');
    const before = reads();

    at.desktop.answer = answer;
    at.desktop.subscriptions.clear();
    await at.clock.tick(3_000);
    expect(at.status()).to.equal('connected');
    expect(reads(), 'not before the acknowledgement').to.equal(before);
    interactions = [CALL];
    const subscribe = at.desktop.received.findLast(({ event }) => event === 'subscribe');
    at.desktop.send({
      userAgent: 'WWE Server',
      protocolVersion: 2,
      referenceId: subscribe?.referenceId,
      subscriptionId: 'late',
    });
    await settle();
    expect(shown()).to.deep.equal(['1']);
  });

  it('is read again when a refused subscription is accepted in the end', async () => {
    at.desktop.acknowledges = false;
    at.client.$interactions.listen(nothing);
    await settle();
    const subscribe = at.desktop.received.find(({ event }) => event === 'subscribe');
    at.desktop.send({
      userAgent: 'WWE Server',
      protocolVersion: 2,
      referenceId: subscribe?.referenceId,
      errorMessage: 'logging in',
    });
    await settle();
    expect(isKnown()).to.equal(true);
    interactions = [CALL];
    at.desktop.acknowledges = true;
    await at.clock.tick(10_000);
    expect(shown()).to.deep.equal(['1']);
  });

  it('is healed of a lost event within 60 s, by one read', async () => {
    at.client.$interactions.listen(nothing);
    await settle();
    interactions = [CALL];
    await at.clock.tick(60_000);
    expect(shown()).to.deep.equal(['1']);
    expect(reads()).to.equal(2);
  });

  it('is healed of a lost event within 15 s of the next request, whatever that is', async () => {
    for (const request of ['voice.hold', 'future.thing', 'system.triggerActivity']) {
      open();
      interactions = [];
      at.client.$interactions.listen(nothing);
      await at.clock.tick(1_000);
      interactions = [CALL];
      await at.client.request(request, request === 'voice.hold' ? ['1'] : []);
      await at.clock.tick(15_000);
      expect(shown(), request).to.deep.equal(['1']);
      expect(reads(), request).to.equal(2);
    }
  });

  for (const { name, message } of [
    { name: 'nothing', message: null },
    { name: 'no message', message: 'unknown' },
    { name: 'an event without a name', message: { userAgent: 'WWE Server', event: 7 } },
    {
      name: 'an unreadable event',
      message: { userAgent: 'WWE Server', event: 'interaction', data: { eventType: 'ADDED' } },
    },
  ]) {
    it(`is read again, once, after ${name} in place of an event`, async () => {
      at.client.$interactions.listen(nothing);
      await at.clock.tick(20_000);
      interactions = [CALL];
      at.desktop.send(message);
      await at.clock.tick(1_000);
      expect(shown()).to.deep.equal(['1']);
      await at.clock.tick(20_000);
      expect(reads()).to.equal(2);
    });
  }

  it('is read again after a message that the platform cannot read, and the log tells', async () => {
    const log: string[] = [];
    open({ logger: (_, line) => log.push(line) });
    at.client.$interactions.listen(nothing);
    await at.clock.tick(20_000);
    interactions = [CALL];
    at.desktop.port.dispatchEvent(new MessageEvent('messageerror'));
    await at.clock.tick(1_000);
    expect(shown()).to.deep.equal(['1']);
    expect(log).to.deep.equal(['A message of the desktop could not be read.']);
  });

  it('costs little where a page of the desktop keeps sending what is not for us', async () => {
    at.client.$interactions.listen(nothing);
    for (let second = 0; second < 600; second++) {
      at.desktop.send({ type: 'something else' });
      await at.clock.tick(1_000);
    }
    expect(reads()).to.be.at.most(20);
  });

  it('leaves half of a rate limit to the application', async () => {
    open({ rateLimit: 10, heartbeat: 0 });
    for (const $store of [at.client.$interactions, at.client.$agentState, at.client.$media])
      $store.listen(nothing);
    await at.clock.tick(600_000);
    const before = at.desktop.received.length;
    await at.clock.tick(600_000);
    expect((at.desktop.received.length - before) / 10).to.be.at.most(5);
    let isDone = false;
    void at.client.voice.dial('5001').then(() => (isDone = true));
    await settle();
    expect(isDone, 'no wait').to.equal(true);
  });

  it('is not read by an event source that nothing follows', async () => {
    at.client.$interactions.listen(nothing)();
    await at.clock.tick(2_000);
    const before = reads();
    at.desktop.send(null);
    await at.client.voice.hold('1');
    await at.clock.tick(120_000);
    expect(reads()).to.equal(before);
  });

  describe('refresh', () => {
    it('reads all that is followed now, and nothing else', async () => {
      at.client.$interactions.listen(nothing);
      at.client.$frame.listen(nothing);
      await settle();
      interactions = [CALL];
      await at.client.refresh();
      expect(shown()).to.deep.equal(['1']);
      expect(reads()).to.equal(2);
      expect(at.desktop.requests('system.isFrameLeading')).to.have.length(2);
      expect(at.desktop.requests('agent.get')).to.be.empty;
    });

    it('connects first, and rejects with why it cannot', async () => {
      await at.client.refresh();
      expect(at.status()).to.equal('connected');
      at.client.close();
      expect(await rejectionCode(at.client.refresh())).to.equal('CLOSED');
    });

    it('rejects with the refusal of a store, which is read again all the same', async () => {
      at.client.$interactions.listen(nothing);
      await settle();
      instead = { errorMessage: 'not now' };
      expect(await rejectionCode(at.client.refresh())).to.equal('REFUSED');
      instead = undefined;
      interactions = [CALL];
      await at.clock.tick(2_000);
      expect(shown()).to.deep.equal(['1']);
    });

    it('resolves with the read that takes over from its own', async () => {
      at.client.$interactions.listen(nothing);
      await settle();
      instead = 'silence';
      const first = at.client.refresh();
      await settle();
      instead = undefined;
      interactions = [CALL];
      await Promise.all([first, at.client.refresh()]);
      expect(shown()).to.deep.equal(['1']);
    });

    it('rejects when the desktop is lost meanwhile', async () => {
      at.desktop.acknowledges = false;
      at.client.$interactions.listen(nothing);
      await settle();
      const refreshed = rejectionCode(at.client.refresh());
      at.silent();
      at.client.agent.get({ timeout: 500 }).catch(nothing);
      await at.clock.tick(12_000);
      expect(await refreshed).to.equal('UNAVAILABLE');
    });

    it('rejects when the client is closed meanwhile', async () => {
      at.client.$interactions.listen(nothing);
      await settle();
      instead = 'silence';
      const refreshed = rejectionCode(at.client.refresh());
      await settle();
      at.client.close();
      expect(await refreshed).to.equal('CLOSED');
    });
  });
});
