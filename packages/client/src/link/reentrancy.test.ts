import { expect } from '@open-wc/testing';
import type { ScapiClient } from '../create-scapi-client.js';
import { settle } from '../shared/clock.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import { useConnection, type ConnectionSetUp } from './connection.test-support.js';

const nothing = (): void => undefined;

const READY = { operationName: 'Ready', displayName: 'Ready', state: 'READY' };

/** What a callback may do with the client: every public method. */
const METHODS: Readonly<Record<string, (client: ScapiClient) => unknown>> = {
  close: (client) => client.close(),
  connect: (client) => client.connect(),
  'voice.dial': (client) => client.voice.dial('5001'),
  'agent.get': (client) => client.agent.get(),
  request: (client) => client.request('future.thing', [1]),
  on: (client) => client.on('media', nothing),
  'on, and stop': (client) => client.on('media', nothing)(),
  'listen to a store': (client) => client.$media.listen(nothing),
  'read a store': (client) => client.$interactions.get(),
  tap: (client) => client.tap(nothing),
  onClosing: (client) => client.onClosing(nothing),
  whileLeading: (client) => client.whileLeading(nothing),
  isLastActive: (client) => client.isLastActive(),
  popupToast: (client) => client.system.popupToast({ title: 'Hello' }),
};

type Act = () => void;

/** Where a callback of the application runs: sets it up, and lets it come about. */
const CALLBACKS: Readonly<Record<string, (at: ConnectionSetUp, act: Act) => Promise<void>>> = {
  ...Object.fromEntries(
    (['connecting', 'connected', 'unavailable', 'lost', 'closed'] as const).map((status) => [
      `a listener of $status, now ${status}`,
      async (at: ConnectionSetUp, act: Act) => {
        at.client.$status.listen((state) => {
          if (state.status === status) act();
        });
        if (status === 'unavailable') at.silent();
        void at.client.connect().catch(nothing);
        await at.clock.tick(10_000);
        if (status === 'lost') {
          at.silent();
          await at.clock.tick(60_000);
        }
        if (status === 'closed') at.client.close();
      },
    ]),
  ),
  'a listener of $allowedServices': async (at, act) => {
    at.client.$allowedServices.listen(act);
    await at.client.connect().catch(nothing);
  },
  'a listener of an event': async (at, act) => {
    at.client.on('agent', act);
    await settle();
    at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
  },
  'what waits for a subscription': async (at, act) => {
    await at.client.on('agent', nothing).ready.then(act);
  },
  'a tap on a request': async (at, act) => {
    await at.client.connect();
    at.client.tap((direction) => {
      if (direction === 'out') act();
    });
    await Promise.race([at.client.voice.dial('5001').catch(nothing), settle()]);
  },
  'a tap on the first probe': async (at, act) => {
    at.client.tap((direction) => {
      if (direction === 'out') act();
    });
    void at.client.connect().catch(nothing);
    await settle();
  },
  'a tap on a subscription': async (at, act) => {
    await at.client.connect();
    at.client.tap((direction) => {
      if (direction === 'out') act();
    });
    at.client.on('agent', nothing);
    at.client.on('outbound', nothing);
    await settle();
  },
  'a tap on an answer': async (at, act) => {
    at.client.tap((direction) => {
      if (direction === 'in') act();
    });
    at.client.on('agent', nothing);
    void at.client.connect().catch(nothing);
    await settle();
  },
  'a listener of a store': async (at, act) => {
    at.desktop.answer = ({ request }) => ({
      data: request === 'agent.getState' ? READY : ['*'],
    });
    at.client.$agentState.listen(act);
    await settle();
  },
  'a listener of a store, by an event': async (at, act) => {
    at.client.$agentState.listen(act);
    await settle();
    at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'READY' });
  },
  "a request's then": async (at, act) => {
    await at.client.voice.dial('5001').then(act);
  },
  "a request's catch": async (at, act) => {
    at.desktop.answer = ({ request }) =>
      request === 'voice.dial' ? { errorMessage: 'no' } : { data: ['*'] };
    await at.client.voice.dial('5001').catch(act);
  },
  'a listener of a signal': async (at, act) => {
    const controller = new AbortController();
    controller.signal.addEventListener('abort', act);
    await at.client.connect();
    at.desktop.answer = () => 'silence';
    const dialed = at.client.voice.dial('5001', null, controller).catch(nothing);
    await settle();
    controller.abort();
    await dialed;
  },
  'a getter in the attached data': async (at, act) => {
    await at.client.connect();
    const data = Object.defineProperty({}, 'OrderId', {
      enumerable: true,
      get: () => act(),
    });
    await Promise.race([at.client.voice.dial('5001', data).catch(nothing), settle()]);
  },
  'the logger': async (at, act) => {
    at.client.close();
    at.open({ logger: act });
    at.desktop.answer = ({ request }) =>
      request === 'agent.get' ? { errorMessage: 'no' } : { data: ['*'] };
    at.client.$agent.listen(nothing);
    await settle();
  },
  onClosing: async (at, act) => {
    await at.client.connect();
    at.client.onClosing(act);
    at.client.close();
  },
  'a task of whileLeading': async (at, act) => {
    at.desktop.answer = ({ request }) => ({
      data: request === 'system.getAllowedServices' ? ['*'] : true,
    });
    at.client.whileLeading(act);
    await settle();
  },
  'the end of a task of whileLeading': async (at, act) => {
    at.desktop.answer = ({ request }) => ({
      data: request === 'system.getAllowedServices' ? ['*'] : true,
    });
    at.client.whileLeading((signal) => signal.addEventListener('abort', act));
    await settle();
    at.desktop.emit('system', { frameState: 'FOLLOWING' });
  },
};

/** Resolves however the promise of a method settles. */
const settled = (result: unknown): Promise<unknown> => Promise.resolve(result).catch(nothing);

for (const [callback, arrange] of Object.entries(CALLBACKS)) {
  describe(`A callback that calls back: ${callback}`, () => {
    const at = useConnection();

    for (const [method, call] of Object.entries(METHODS)) {
      it(method, async () => {
        let count = 0;
        const results: Promise<unknown>[] = [];
        const reported = await uncaught(async () => {
          await arrange(at, () => {
            // Often enough to tell a loop from a callback.
            if (count++ < 3) results.push(settled(call(at.client)));
          });
          await settle();
          if (method === 'close') await staysClosed(at);
          else if (at.status() !== 'closed') await worksOn(at);
          at.client.close();
          await Promise.all(results);
        });
        expect(count, 'times that it was called').to.be.greaterThan(0);
        expect(reported, 'errors that nothing caught').to.be.empty;
        expect(at.status()).to.equal('closed');
        await at.clock.tick(2_000); // Stores that lost their last reader wait for a second.
        expect(at.clock.timers()).to.equal(0);
      });
    }
  });
}

/** Closed by a callback: nothing is sent any more, no time passes for it, and all is refused. */
async function staysClosed(at: ConnectionSetUp): Promise<void> {
  expect(at.status()).to.equal('closed');
  const statuses = at.statuses();
  const sent = at.desktop.received.length;
  await at.clock.tick(120_000);
  expect(at.desktop.received, 'messages').to.have.length(sent);
  expect(statuses).to.be.empty;
  expect(at.clock.timers(), 'timers').to.equal(0);
  // Of what it never acknowledged the desktop alone knows.
  if (at.desktop.acknowledges) expect(at.desktop.subscriptions, 'subscriptions').to.be.empty;
}

/** Whatever a callback did, the client goes on: it connects, answers and hears. */
async function worksOn(at: ConnectionSetUp): Promise<void> {
  at.speaking();
  await at.clock.tick(60_000);
  expect(at.status()).to.equal('connected');
  let heard = 0;
  const stop = at.client.on('agent', () => heard++);
  await at.client.request('future.thing', [2]);
  at.desktop.emit('agent', { eventType: 'STATE_CHANGED', mediaState: 'NOT_READY' });
  await settle();
  expect(heard).to.equal(1);
  stop();
}

describe('What waits when a callback closes the client', () => {
  const at = useConnection();

  for (const direction of ['out', 'in'] as const) {
    it(`rejects with CLOSED at once, in a tap on what goes ${direction} too`, async () => {
      await at.client.connect();
      at.desktop.answer = () => 'silence';
      const codes: unknown[] = [];
      const note = (promise: Promise<unknown>): void =>
        void promise.catch((error: unknown) => codes.push((error as { code?: unknown }).code));
      note(at.client.on('agent', nothing).ready);
      note(at.client.agent.get());
      note(at.client.voice.dial('5001'));
      at.client.tap((seen) => {
        if (seen === direction) at.client.close();
      });
      await settle();
      expect(codes).to.deep.equal(['CLOSED', 'CLOSED', 'CLOSED']);
    });
  }
});
