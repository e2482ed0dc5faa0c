import { expect } from '@open-wc/testing';
import { ScapiError } from '../errors.js';
import type { Reply } from './broker.js';
import { settle, useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { createEventHub, type EventHub } from './event-hub.js';
import { rejectionCode } from './scripted-desktop.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';

/** What the hub asked of the wire, and how to answer. */
interface Asked {
  readonly name: string;
  readonly acknowledge: (subscriptionId?: unknown) => void;
  readonly refuse: (error: ScapiError) => void;
}

describe('event hub', () => {
  let asked: Asked[];
  let unsubscribed: unknown[];
  let gaps: string[];
  let hub: EventHub;
  beforeEach(() => {
    asked = [];
    unsubscribed = [];
    gaps = [];
    const subscribe = (name: string): Promise<Reply> =>
      new Promise((resolve, reject) => {
        const acknowledge = (subscriptionId: unknown = `sub-${asked.length}`): void =>
          resolve({ kind: 'reply', referenceId: '', data: undefined, subscriptionId });
        asked.push({ name, acknowledge, refuse: reject });
      });
    hub = createEventHub({
      subscribe,
      subscribeEarly: subscribe,
      unsubscribe: (subscriptionId) => unsubscribed.push(subscriptionId),
      onGap: (name) => gaps.push(name),
    });
    hub.open(Infinity);
  });
  // A refused subscription is tried again a second later, which would count in the next test.
  afterEach(() => hub.close(() => undefined));

  const names = (): string[] => asked.map(({ name }) => name);
  const acknowledge = async (index: number, subscriptionId?: unknown): Promise<void> => {
    asked[index]?.acknowledge(subscriptionId);
    await settle();
  };
  const state = (reason: string): object => ({
    eventType: 'STATE_CHANGED',
    mediaState: 'NOT_READY',
    reason,
  });
  /** A listener that notes the reasons of agent events. */
  const listenTo = (heard: string[], name = 'agent'): (() => void) =>
    hub.on(name, (data) => heard.push((data as { reason: string }).reason));

  it('Q12: two listeners of equal text are two, and stopping one spares the other', async () => {
    const heard: number[] = [];
    const [stopFirst] = [1, 2].map((number) => hub.on('agent', () => heard.push(number)));
    await acknowledge(0);
    stopFirst?.();
    hub.dispatch('agent', state('Lunch'));
    expect(heard).to.deep.equal([2]);
  });

  it('Q12: the very same function added twice is called twice, and stopped one by one', async () => {
    let count = 0;
    const listener = (): number => count++;
    const stop = hub.on('agent', listener);
    hub.on('agent', listener);
    hub.dispatch('agent', state('Lunch'));
    expect(count).to.equal(2);
    stop();
    stop();
    hub.dispatch('agent', state('Lunch'));
    expect(count).to.equal(3);
    await acknowledge(0);
    expect(unsubscribed).to.be.empty;
  });

  it('Q13: many listeners of a name share one subscription, and all hear', () => {
    const heard: string[] = [];
    for (let count = 0; count < 1_000; count++) listenTo(heard);
    expect(names()).to.deep.equal(['agent']);
    hub.dispatch('agent', state('Lunch'));
    expect(heard).to.have.length(1_000);
  });

  it('Q14: the subscription ends with the last listener of its name, and no other does', async () => {
    const stops = [listenTo([]), listenTo([])];
    listenTo([], 'media');
    await acknowledge(0, 'a');
    await acknowledge(1, 'm');
    stops[0]?.();
    expect(unsubscribed).to.be.empty;
    stops[1]?.();
    stops[1]?.();
    expect(unsubscribed).to.deep.equal(['a']);
  });

  it('Q15: a listener hears what comes before the acknowledgement', () => {
    const heard: string[] = [];
    listenTo(heard);
    hub.dispatch('agent', state('Lunch'));
    expect(heard).to.deep.equal(['Lunch']);
  });

  it('Q16: ready tells when the desktop acknowledged, and when it refused', async () => {
    const agent = hub.on('agent', () => undefined);
    const media = hub.on('media', () => undefined);
    await acknowledge(0);
    await agent.ready;
    asked[1]?.refuse(new ScapiError('REFUSED', 'no'));
    expect(await rejectionCode(media.ready)).to.equal('REFUSED');
  });

  it('Q16: a refusal that the caller does not ask about causes no unhandled rejection', async () => {
    const reported = await uncaught(async () => {
      hub.on('agent', () => undefined);
      asked[0]?.refuse(new ScapiError('REFUSED', 'no'));
      hub.on('media', () => undefined)();
      hub.close(() => undefined);
      await settle();
    });
    expect(reported).to.be.empty;
  });

  it('Q17: close ends every subscription at the desktop, and every listener', async () => {
    const heard: string[] = [];
    listenTo(heard);
    listenTo(heard, 'media');
    await acknowledge(0, 'a');
    await acknowledge(1, 'm');
    let isDone = false;
    hub.close(() => (isDone = true));
    expect(unsubscribed).to.deep.equal(['a', 'm']);
    expect(isDone).to.equal(true);
    hub.dispatch('agent', state('Lunch'));
    expect(heard).to.be.empty;
  });

  it('Q17: a subscription that is acknowledged after close is ended too, and then it is done', async () => {
    const { ready } = hub.on('agent', () => undefined);
    let isDone = false;
    hub.close(() => (isDone = true));
    expect(isDone).to.equal(false);
    expect(await rejectionCode(ready)).to.equal('CLOSED');
    await acknowledge(0, 'a');
    expect(unsubscribed).to.deep.equal(['a']);
    expect(isDone).to.equal(true);
  });

  it('after close, a new listener hears nothing and is told so', async () => {
    hub.close(() => undefined);
    expect(await rejectionCode(hub.on('agent', () => undefined).ready)).to.equal('CLOSED');
    expect(asked).to.be.empty;
  });

  it('a throwing listener harms no other and is reported', async () => {
    const error = new Error('my fault');
    const heard: string[] = [];
    const reported = await uncaught(async () => {
      hub.on('agent', () => {
        throw error;
      });
      listenTo(heard);
      hub.dispatch('agent', state('Lunch'));
      await settle();
    });
    expect(heard).to.deep.equal(['Lunch']);
    expect(reported).to.deep.equal([error]);
  });

  it('a listener that is stopped by another during an event no longer hears it; one added, not yet', () => {
    const heard: string[] = [];
    hub.on('agent', () => {
      stopSecond();
      hub.on('agent', () => heard.push('added'));
    });
    const stopSecond = hub.on('agent', () => heard.push('stopped'));
    hub.dispatch('agent', state('Lunch'));
    expect(heard).to.be.empty;
  });

  it('a signal ends a listener, also one that has aborted already', async () => {
    const heard: string[] = [];
    const controller = new AbortController();
    hub.on('agent', () => heard.push('early'), { signal: controller.signal });
    hub.on('agent', () => heard.push('never'), { signal: AbortSignal.abort() });
    await acknowledge(0, 'a');
    controller.abort();
    hub.dispatch('agent', state('Lunch'));
    expect(heard).to.be.empty;
    expect(unsubscribed).to.deep.equal(['a']);
  });

  it('coming and going before the acknowledgement costs one subscription and leaves none', async () => {
    for (let count = 0; count < 5; count++) listenTo([])();
    expect(names()).to.deep.equal(['agent']);
    const heard: string[] = [];
    const stop = listenTo(heard);
    await acknowledge(0, 'a');
    expect(unsubscribed).to.be.empty;
    hub.dispatch('agent', state('Lunch'));
    expect(heard).to.deep.equal(['Lunch']);
    stop();
    expect(unsubscribed).to.deep.equal(['a']);
  });

  describe('when the desktop goes and comes back', () => {
    it('waits with new names while it is gone, and subscribes to everything when it is back', async () => {
      listenTo([]);
      await acknowledge(0, 'a');
      hub.suspend();
      listenTo([], 'media');
      expect(names()).to.deep.equal(['agent']);
      hub.open(Infinity);
      expect(names()).to.deep.equal(['agent', 'agent', 'media']);
    });

    it('ends all old subscriptions before it begins a new one, since identifiers may be dealt out again', async () => {
      const order: string[] = [];
      const subscribe = (name: string): Promise<Reply> => {
        order.push(`+${name}`);
        const subscriptionId = order.length;
        return Promise.resolve({ kind: 'reply', referenceId: '', data: null, subscriptionId });
      };
      const other = createEventHub({
        subscribe,
        subscribeEarly: subscribe,
        unsubscribe: (id) => order.push(`-${String(id)}`),
        onGap: () => undefined,
      });
      other.open(Infinity);
      other.on('agent', () => undefined);
      other.on('media', () => undefined);
      await settle();
      other.suspend();
      other.open(Infinity);
      expect(order).to.deep.equal(['+agent', '+media', '-1', '-2', '+agent', '+media']);
    });

    it('keeps one subscription when two acknowledgements of a name arrive', async () => {
      listenTo([]);
      hub.suspend();
      hub.open(Infinity);
      expect(names()).to.deep.equal(['agent', 'agent']);
      await acknowledge(0, 'old');
      expect(unsubscribed).to.be.empty;
      await acknowledge(1, 'new');
      expect(unsubscribed).to.deep.equal(['old']);
    });

    it('keeps the subscription of a desktop that answers twice with the same identifier', async () => {
      listenTo([]);
      hub.open(Infinity);
      await acknowledge(0, 'same');
      await acknowledge(1, 'same');
      expect(unsubscribed).to.be.empty;
    });

    it('tries again at once when nothing acknowledged', async () => {
      listenTo([]);
      asked[0]?.refuse(new ScapiError('TIMEOUT', 'silence'));
      await settle();
      expect(names()).to.deep.equal(['agent', 'agent']);
    });

    it('is ready anew in every connection', async () => {
      const subscription = hub.on('agent', () => undefined);
      await acknowledge(0, 'a');
      await subscription.ready;
      hub.suspend();
      hub.open(Infinity);
      let isReady = false;
      void subscription.ready.then(() => (isReady = true));
      await settle();
      expect(isReady).to.equal(false);
      await acknowledge(1, 'b');
      expect(isReady).to.equal(true);
    });

    it('is not ready by an acknowledgement of the connection before', async () => {
      const subscription = hub.on('agent', () => undefined);
      hub.suspend();
      hub.open(Infinity);
      let isReady = false;
      void subscription.ready.then(() => (isReady = true));
      await acknowledge(0, 'old');
      expect(isReady).to.equal(false);
      await acknowledge(1, 'new');
      expect(isReady).to.equal(true);
    });

    it('does not try again without a listener, nor while the desktop is gone', async () => {
      const stop = listenTo([]);
      stop();
      asked[0]?.refuse(new ScapiError('TIMEOUT', 'silence'));
      await settle();
      listenTo([]);
      hub.suspend();
      asked[1]?.refuse(new ScapiError('TIMEOUT', 'silence'));
      await settle();
      expect(names()).to.deep.equal(['agent', 'agent']);
    });

    it('takes an identifier of any type, null included', async () => {
      const { ready } = hub.on('agent', () => undefined);
      await acknowledge(0, null);
      await ready;
      hub.close(() => undefined);
      expect(unsubscribed).to.deep.equal([null]);
    });
  });

  describe('when the desktop refuses', () => {
    let clock: TestClock;
    const refuse = async (): Promise<void> => {
      asked.at(-1)?.refuse(new ScapiError('REFUSED', 'logging in'));
      await settle();
    };
    beforeEach(() => (clock = useTestClock()));
    afterEach(() => clock.restore());

    it('tries again, ever more slowly, and tells that events may have been missed', async () => {
      const heard: string[] = [];
      listenTo(heard);
      for (const pause of [1_000, 2_000, 4_000, 8_000]) {
        const before = asked.length;
        await refuse();
        await clock.tick(pause - 1);
        expect(asked).to.have.length(before);
        await clock.tick(1);
        expect(asked).to.have.length(before + 1);
      }
      expect(gaps).to.be.empty;
      await acknowledge(4, 'a');
      expect(gaps).to.deep.equal(['agent']);
      hub.dispatch('agent', state('Lunch'));
      expect(heard).to.deep.equal(['Lunch']);
      await clock.tick(300_000);
      expect(asked).to.have.length(5);
      hub.suspend();
      hub.open(Infinity);
      await acknowledge(5, 'b');
      expect(gaps, 'nothing was refused since').to.deep.equal(['agent']);
    });

    it('never waits longer than a minute', async () => {
      listenTo([]);
      for (let count = 0; count < 20; count++) {
        await refuse();
        await clock.tick(60_000);
      }
      expect(asked).to.have.length(21);
    });

    it('a listener that is added in the catch of ready hears, once the desktop accepts', async () => {
      const heard: string[] = [];
      const first = hub.on('agent', () => undefined);
      let isReady = false;
      const again = first.ready.catch(() => {
        const second = hub.on('agent', (data) => heard.push((data as { reason: string }).reason));
        return second.ready.then(() => (isReady = true));
      });
      await refuse();
      await clock.tick(1_000);
      await acknowledge(1, 'a');
      await again;
      expect(isReady).to.equal(true);
      hub.dispatch('agent', state('Lunch'));
      expect(heard).to.deep.equal(['Lunch']);
    });

    it('the same where the first listener is stopped before', async () => {
      const first = hub.on('agent', () => undefined);
      const again = first.ready.catch(() => {
        first();
        return hub.on('agent', () => undefined).ready;
      });
      await refuse();
      await clock.tick(1_000);
      await acknowledge(1, 'a');
      await again;
    });

    it('tries again soon after a sign of life, but not at each', async () => {
      listenTo([]);
      for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000]) {
        await refuse();
        await clock.tick(pause);
      }
      await refuse();
      expect(asked).to.have.length(6);
      hub.retry();
      expect(asked, 'just refused').to.have.length(6);
      await clock.tick(10_001);
      hub.retry();
      hub.retry();
      expect(asked).to.have.length(7);
    });

    it('leaves no timer once nothing listens, the desktop is gone, or all is closed', async () => {
      for (const end of [
        (stop: () => void) => stop(),
        () => hub.suspend(),
        () => hub.close(() => undefined),
      ]) {
        const stop = listenTo([]);
        await refuse();
        expect(clock.timers()).to.equal(1);
        end(stop);
        expect(clock.timers()).to.equal(0);
        hub.open(Infinity);
      }
    });
  });
});
