import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';
import { settle } from '../shared/clock.test-support.js';
import {
  dispatchMessage,
  openPeer,
  nextMessage,
  otherOrigin,
  type Peer,
} from './peer.test-support.js';
import { createPair } from './scripted-desktop.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };
const trap = (): never => {
  throw new Error('trap');
};
const throwing = (...names: string[]): object =>
  Object.defineProperties(
    { ...SERVER },
    Object.fromEntries(names.map((name) => [name, { enumerable: true, get: trap }])),
  );
const cyclic: Record<string, unknown> = { ...SERVER, event: 'interaction' };
cyclic['data'] = cyclic;

/** Messages that no desktop sends. Those of the second kind cannot even be cloned. */
const CLONEABLE: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, NaN, 1n, '', 'w', 'wwe', 'x'.repeat(5_000_000), [], [SERVER]],
  ...[
    new Date(),
    new Map([['userAgent', 'WWE Server']]),
    new Uint8Array(8),
    new Error('WWE Server'),
  ],
  {},
  SERVER,
  cyclic,
  { ...SERVER, userAgent: { indexOf: 'WWE' }, event: 'agent' },
  { ...SERVER, userAgent: ['WWE Server'], event: 'agent' },
  ...[{}, [], 1, true, 'x'.repeat(1_000_000), '__proto__', 'constructor', 'toString'].flatMap(
    (value) => [
      { ...SERVER, event: value, data: value },
      { ...SERVER, referenceId: value, data: value },
      { ...SERVER, referenceId: value, errorMessage: value },
      { ...SERVER, event: 'interaction', data: { eventType: value, interaction: value } },
      { ...SERVER, event: 'agent', data: { eventType: 'STATE_CHANGED', mediaState: value } },
    ],
  ),
  JSON.parse(
    '{"userAgent":"WWE Server","__proto__":{"event":"agent"},"data":{"__proto__":{"x":1}}}',
  ),
];
const UNCLONEABLE: readonly unknown[] = [
  Symbol('WWE'),
  () => SERVER,
  throwing('userAgent'),
  throwing('event'),
  throwing('referenceId', 'data'),
  {
    ...SERVER,
    event: 'interaction',
    data: { eventType: 'ADDED', interaction: throwing('userData') },
  },
  { ...SERVER, event: 'agent', data: new Proxy({}, { get: trap, ownKeys: trap, has: trap }) },
  new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap, has: trap }),
];

describe('hostile messages', () => {
  let peer: Peer;
  let client: ScapiClient;
  beforeEach(async () => {
    peer = await openPeer();
    const probe = nextMessage(
      () => peer.window,
      ({ heard }) => (heard as { referenceId?: string } | undefined)?.referenceId,
    );
    client = createScapiClient({
      target: peer.window,
      origin: otherOrigin,
      logger: () => undefined,
    });
    const connected = client.connect();
    peer.say({ ...SERVER, referenceId: await probe, data: ['*'] });
    await connected;
  });
  afterEach(() => {
    client.close();
    peer.remove();
  });

  /** As if the desktop had sent it, and without a copy being made. */
  const receive = (data: unknown): void => dispatchMessage(peer.window, otherOrigin, data);

  it('Q24: throw nothing out of the listener and change nothing', async () => {
    const before = JSON.stringify(client.$interactions.get());
    const stop = [
      client.$interactions.listen(() => undefined),
      client.on('agent', () => undefined),
      client.on('interaction', () => undefined),
    ];
    const dial = client.voice.dial('5001').then(
      () => 'settled',
      () => 'settled',
    );
    const reported = await uncaught(async () => {
      for (const message of [...CLONEABLE, ...UNCLONEABLE]) receive(message);
      await settle();
    });
    expect(reported).to.be.empty;
    expect(client.$status.get().status).to.equal('connected');
    expect(JSON.stringify(client.$interactions.get())).to.equal(before);
    expect(await Promise.race([dial, settle().then(() => 'pending')])).to.equal('pending');
    expect({}).not.to.have.any.keys('x', 'event', 'polluted');
    for (const end of stop) end();
  });

  it('of this very page, whose data throws when a listener reads it, harm no other listener', async () => {
    let count = 0;
    client.on('interaction', (event) => {
      if ('received' in event) (event.received as { interaction: unknown }).interaction;
    });
    client.on('interaction', () => count++);
    const reported = await uncaught(async () => {
      receive({ ...SERVER, event: 'interaction', data: throwing('eventType', 'interaction') });
      await settle();
    });
    expect(reported).to.have.length(1);
    expect(count).to.equal(1);
  });

  it('100,000 at random are dealt with in little time', () => {
    const messages = fc.sample(
      fc.oneof(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        fc.record(
          {
            userAgent: fc.constantFrom('WWE Server', 'WWE Client', 7),
            event: fc.oneof(fc.constantFrom('agent', 'interaction', 'system'), fc.anything()),
            referenceId: fc.oneof(fc.string(), fc.integer(), fc.anything()),
            errorMessage: fc.anything(),
            data: fc.object({ maxDepth: 3 }),
          },
          { requiredKeys: ['userAgent'] },
        ),
      ),
      { numRuns: 2_000, seed: 7 },
    );
    client.on('interaction', () => undefined);
    for (let round = 0; round < 50; round++) for (const message of messages) receive(message);
    expect(client.$status.get().status).to.equal('connected');
  });
});

describe('an answer that is hostile itself', () => {
  it('rejects the request that it answers, and harms no other', async () => {
    const { client, desktop } = createPair();
    await client.connect();
    const answers = [cyclic, [cyclic], { state: cyclic }, 'x'.repeat(1_000_000), null, 7];
    for (const data of answers) {
      desktop.answer = () => ({ data });
      const outcome: unknown = await client.media.getMediaList().catch((reason: unknown) => reason);
      if (!Array.isArray(outcome)) expect(outcome).to.have.property('code', 'PROTOCOL');
    }
    desktop.answer = () => ({});
    await client.voice.dial('5001');
    client.close();
    desktop.close();
  });
});
