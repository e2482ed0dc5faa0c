import { expect } from '@open-wc/testing';
import { ScapiError } from '../errors.js';
import { createBroker, type Answer, type Broker } from './broker.js';
import { useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { rejection, rejectionCode, type Sent } from './scripted-desktop.test-support.js';

const reply = (referenceId: string, data?: unknown): Answer => ({
  kind: 'reply',
  referenceId,
  data,
  subscriptionId: undefined,
});

describe('broker', () => {
  let clock: TestClock;
  let sent: Sent[];
  let broker: Broker;
  beforeEach(() => {
    clock = useTestClock();
    sent = [];
    broker = createBroker((message) => sent.push(structuredClone(message) as Sent));
  });
  afterEach(() => clock.restore());

  const ask = (request = 'agent.get', signal?: AbortSignal): Promise<unknown> =>
    broker.exchange({ request }, { timeout: 100, signal });
  const idOf = (index: number): string => sent[index]?.referenceId ?? '';

  it('addresses a message as the reference says (section 2.2)', () => {
    void ask().catch(() => undefined);
    const { referenceId, ...rest } = sent[0] ?? {};
    expect(rest).to.deep.equal({
      request: 'agent.get',
      userAgent: 'WWE Client',
      protocolVersion: 2,
    });
    expect(referenceId).to.be.a('string').and.not.equal('');
  });

  it('settles by identifier, in whatever order the answers come', async () => {
    const [first, second] = [ask(), ask()];
    broker.settle(reply(idOf(1), 'b'));
    broker.settle(reply(idOf(0), 'a'));
    expect(await first).to.have.property('data', 'a');
    expect(await second).to.have.property('data', 'b');
    await clock.tick(100);
    expect(clock.timers()).to.equal(0);
  });

  it('rejects with what the receiver of an answer throws', async () => {
    const unreadable = new Error('unreadable');
    const receiver = {
      reply: () => {
        throw unreadable;
      },
      error: (_: string, error: unknown) => error,
    };
    const asked = broker.exchange({ request: 'agent.get' }, { timeout: 100 }, undefined, receiver);
    broker.settle(reply(idOf(0)));
    expect(await rejection(asked)).to.equal(unreadable);
  });

  it('has words of its own for a refusal that says something else than text', async () => {
    const asked = ask();
    broker.settle({ kind: 'error', referenceId: idOf(0), errorMessage: { code: 7 } });
    expect(await rejection(asked)).to.deep.include({
      message: 'agent.get: refused.',
      errorMessage: { code: 7 },
    });
  });

  it('lets no time-out count once it is closed: the event hub gives subscriptions up', async () => {
    let isOver = false;
    broker.close();
    void broker
      .exchange({ event: 'subscribe', data: 'agent' }, { timeout: 100 })
      .finally(() => (isOver = true))
      .catch(() => undefined);
    expect(clock.timers()).to.equal(0);
    await clock.tick(1_000);
    expect(isOver).to.equal(false);
  });

  it('Q5: keeps the frame identifier in itself, not in the page', async () => {
    broker.identify(3);
    void ask().catch(() => undefined);
    expect(sent[0]).to.have.property('frameId', 3);
    expect(globalThis).not.to.have.property('frameId');
    createBroker((message) => sent.push(message as Sent)).post({ request: 'agent.get' });
    expect(sent[1]).not.to.have.property('frameId');
  });

  it('Q7: a refusal and a time-out are the same class of error, with a code', async () => {
    const refused = ask();
    broker.settle({ kind: 'error', referenceId: idOf(0), errorMessage: 'Unknown interaction: 99' });
    const refusal = await rejection(refused);
    expect(refusal).to.be.instanceOf(ScapiError).with.property('code', 'REFUSED');
    expect(refusal).to.include({
      request: 'agent.get',
      errorMessage: 'Unknown interaction: 99',
      message: 'agent.get: Unknown interaction: 99',
    });
    const unanswered = rejection(ask());
    await clock.tick(100);
    expect(await unanswered)
      .to.be.instanceOf(ScapiError)
      .with.property('code', 'TIMEOUT');
  });

  for (const errorMessage of [null, '', 0, false, { deep: true }, [1]]) {
    it(`takes the error message ${JSON.stringify(errorMessage)} for a failure`, async () => {
      const refused = ask();
      broker.settle({ kind: 'error', referenceId: idOf(0), errorMessage });
      expect(await rejection(refused)).to.have.property('errorMessage', errorMessage);
    });
  }

  it('survives an error message that cannot be shown', async () => {
    const errorMessage: Record<string, unknown> = {};
    errorMessage['self'] = errorMessage;
    const refused = ask();
    broker.settle({ kind: 'error', referenceId: idOf(0), errorMessage });
    expect(await rejectionCode(refused)).to.equal('REFUSED');
  });

  it('Q9: no two brokers, and no two loads of a page, share an identifier', () => {
    const identifiers = new Set<string>();
    for (let load = 0; load < 50; load++) {
      const other = createBroker((message) => identifiers.add((message as Sent).referenceId));
      for (let count = 0; count < 20; count++) other.post({ request: 'agent.get' });
    }
    expect(identifiers).to.have.property('size', 1_000);
    expect([...identifiers].every((id) => typeof id === 'string' && id.length > 8)).to.equal(true);
  });

  it('Q9: keeps the two random numbers and the count of an identifier apart', () => {
    void ask().catch(() => undefined);
    expect(idOf(0)).to.match(/^\d+-\d+-1$/);
  });

  it('tells the identifier of what it sends without waiting', () => {
    expect(broker.post({ event: 'unsubscribe', data: 'sub-1' })).to.equal(idOf(0)).and.not.be.empty;
  });

  it('sends nothing whose signal has aborted already', async () => {
    expect(await rejection(ask('agent.get', AbortSignal.abort('gone')))).to.equal('gone');
    expect(sent).to.be.empty;
  });

  it('lets go of the signal once an answer came', async () => {
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    signal.addEventListener = (type: string, listener: unknown) =>
      listeners.add(`${type} ${String(listener)}`);
    signal.removeEventListener = (type: string, listener: unknown) =>
      listeners.delete(`${type} ${String(listener)}`);
    const asked = ask('agent.get', signal);
    expect(listeners.size).to.equal(1);
    broker.settle(reply(idOf(0)));
    await asked;
    expect(listeners.size).to.equal(0);
  });

  it('Q9: an answer with an identifier of another client settles nothing', async () => {
    const promise = ask();
    for (const id of ['0', '1', '', '__proto__', 'constructor']) broker.settle(reply(id, 'forged'));
    broker.settle({ kind: 'error', referenceId: '0', errorMessage: 'forged' });
    broker.settle(reply(idOf(0), 'mine'));
    expect(await promise).to.have.property('data', 'mine');
  });

  it('Q11: leaves the message of the caller alone', async () => {
    const message = Object.freeze({ request: 'voice.dial', parameters: Object.freeze(['5001']) });
    broker.post(message);
    broker.post(message);
    expect(Object.keys(message)).to.deep.equal(['request', 'parameters']);
    expect(idOf(0)).not.to.equal(idOf(1));
  });

  it('Q19: answers that arrive while answers are dealt with all count', async () => {
    const all = Array.from({ length: 20 }, () => ask());
    void all[0]?.then(() => broker.settle(reply(idOf(1), 1)));
    for (let index = 0; index < 20; index++)
      if (index !== 1) broker.settle(reply(idOf(index), index));
    const answers = (await Promise.all(all)) as { readonly data: unknown }[];
    expect(answers.map(({ data }) => data)).to.deep.equal(all.map((_, index) => index));
  });

  it('settles once: an answer after the time-out, or a second one, changes nothing', async () => {
    const unanswered = rejection(ask());
    await clock.tick(100);
    broker.settle(reply(idOf(0), 'late'));
    expect(await unanswered).to.have.property('code', 'TIMEOUT');
    const answered = ask();
    broker.settle(reply(idOf(1), 'first'));
    broker.settle(reply(idOf(1), 'second'));
    expect(await answered).to.have.property('data', 'first');
  });

  it('rejects an argument that cannot be cloned, and sends nothing', async () => {
    const promise = broker.exchange(
      { request: 'voice.dial', parameters: [() => undefined] },
      { timeout: 100 },
    );
    const error = await rejection(promise);
    expect(error).to.include({ code: 'INVALID_ARGUMENT', request: 'voice.dial' });
    expect((error as Error).cause).to.be.instanceOf(DOMException);
    expect(sent).to.be.empty;
    expect(clock.timers()).to.equal(0);
  });

  for (const { end, code } of [
    { end: 'loseRequests', code: 'TIMEOUT' },
    { end: 'close', code: 'CLOSED' },
  ] as const) {
    it(`${end} rejects all requests, but not a subscription that must be given up`, async () => {
      const request = rejectionCode(ask());
      const subscription = broker.exchange({ event: 'subscribe', data: 'agent' }, { timeout: 100 });
      broker[end]();
      expect(await request).to.equal(code);
      broker.settle(reply(idOf(1)));
      expect(await subscription).to.have.property('kind', 'reply');
    });
  }

  it('keeps no timer once closed', async () => {
    void ask().catch(() => undefined);
    void broker.exchange({ event: 'subscribe', data: 'agent' }, { timeout: 100 });
    broker.close();
    expect(clock.timers()).to.equal(0);
    void broker.exchange({ event: 'subscribe', data: 'agent' }, { timeout: 100 });
    expect(clock.timers()).to.equal(0);
  });

  it('watches over any number of messages with one timer, each to its own time-out', async () => {
    const rejected: number[] = [];
    for (const timeout of [300, 100, 200, 100])
      broker.exchange({ request: 'agent.get' }, { timeout }).catch(() => rejected.push(timeout));
    expect(clock.timers()).to.equal(1);
    await clock.tick(99);
    expect(rejected).to.deep.equal([]);
    await clock.tick(1);
    expect(rejected).to.deep.equal([100, 100]);
    await clock.tick(200);
    expect(rejected).to.deep.equal([100, 100, 200, 300]);
    expect(clock.timers()).to.equal(0);
  });

  it('settles at once what is ended by whatever sees the message go out', async () => {
    const controller = new AbortController();
    const ends = [
      () => broker.close(),
      () => broker.loseRequests(),
      () => controller.abort('enough'),
    ];
    for (const end of ends) {
      broker = createBroker(end);
      const { signal } = controller;
      const reason = await rejection(
        broker.exchange({ request: 'agent.get' }, { timeout: 100, signal }),
      );
      expect(reason).to.satisfy((one: unknown) => one === 'enough' || one instanceof ScapiError);
    }
    expect(clock.timers()).to.equal(0);
  });
});
