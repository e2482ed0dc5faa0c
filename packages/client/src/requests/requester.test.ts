import { expect } from '@open-wc/testing';
import type { ScapiClient } from '../create-scapi-client.js';
import { ScapiError } from '../errors.js';
import type { Receiver, Reply } from '../link/broker.js';
import type { Link } from '../link/open-link.js';
import { createRequester, isServiceAllowed } from './requester.js';
import { settle, useTestClock, type TestClock } from '../shared/clock.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import {
  createPair,
  rejection,
  rejectionCode,
  type ScriptedDesktop,
} from '../link/scripted-desktop.test-support.js';

describe('requests', () => {
  let client: ScapiClient;
  let desktop: ScriptedDesktop;
  beforeEach(async () => {
    ({ client, desktop } = createPair());
    await client.connect();
  });
  afterEach(() => {
    client.close();
    desktop.close();
  });

  const agent = { username: 'kim', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' };
  const answerWith = (data: unknown): void => {
    desktop.answer = () => ({ data });
  };
  const count = (name: string): number => desktop.requests(name).length;

  it('Q8: resolve with the result, not with the message around it', async () => {
    answerWith(agent);
    expect(await client.agent.get()).to.deep.equal(agent);
  });

  it('resolve with nothing where nothing is promised, whatever comes', async () => {
    answerWith({ surprise: true });
    const result = await client.voice.dial('5001').then((value: unknown) => value);
    expect(result).to.equal(undefined);
  });

  it('Q6: report a failure although the caller asked for no result', async () => {
    desktop.answer = () => ({ errorMessage: 'Unknown interaction: 99' });
    expect(await rejection(client.voice.hangUp('99'))).to.include({
      code: 'REFUSED',
      errorMessage: 'Unknown interaction: 99',
    });
  });

  it('that the desktop does not grant are told apart from those it refuses', async () => {
    client.close();
    ({ client, desktop } = createPair());
    desktop.answer = ({ request }) =>
      request === 'system.getAllowedServices'
        ? { data: ['agent.*'] }
        : { errorMessage: 'not granted' };
    expect(await rejection(client.voice.dial('5001'))).to.include({
      code: 'NOT_ALLOWED',
      request: 'voice.dial',
      errorMessage: 'not granted',
    });
    expect(await rejectionCode(client.agent.get())).to.equal('REFUSED');
  });

  it('that the desktop does not grant and does not answer are told apart by their time-out', async () => {
    client.close();
    ({ client, desktop } = createPair());
    desktop.answer = ({ request }) =>
      request === 'system.getAllowedServices' ? { data: ['agent.*'] } : 'silence';
    await client.connect();
    const clock = useTestClock();
    try {
      const code = rejectionCode(client.voice.dial('5001', null, { timeout: 500 }));
      await clock.tick(500);
      expect(await code).to.equal('TIMEOUT');
    } finally {
      clock.restore();
    }
  });

  it('with wrong arguments are not sent', async () => {
    const attempts = [
      client.voice.dial(''),
      client.request('voice.dial', ['5001', 'user data'] as never),
      client.request('outbound.setCallResult', ['1', Number.NaN] as never),
      client.request('interaction.markdone', [] as never),
    ];
    for (const attempt of attempts)
      expect(await rejectionCode(attempt)).to.equal('INVALID_ARGUMENT');
    expect(desktop.received).to.have.length(1);
  });

  it('with a time-out that is none are not sent', async () => {
    for (const timeout of [-1, Number.NaN, '500' as unknown as number])
      expect(await rejectionCode(client.agent.get({ timeout }))).to.equal('INVALID_ARGUMENT');
    expect(desktop.received).to.have.length(1);
  });

  it('have ended, with whatever is listened to, when they fail as well', async () => {
    const settled: string[] = [];
    const outcomes: unknown[] = [{ data: 'done' }, new ScapiError('TIMEOUT', 'too late')];
    const request = createRequester(
      {
        send: (async (_message, _limits, receiver?: Receiver) => {
          const [outcome] = outcomes.splice(0, 1);
          if (outcome instanceof Error) throw receiver?.error('voice.dial', outcome);
          return receiver?.reply('voice.dial', outcome as Reply);
        }) as Link['send'],
        ready: async () => undefined,
        $allowedServices: client.$allowedServices,
      },
      1_000,
      (name) => settled.push(name),
    );
    expect(await request('voice.dial', ['5001', null])).to.equal('done');
    expect(await rejectionCode(request('voice.dial', ['5001', null]))).to.equal('TIMEOUT');
    expect(settled).to.deep.equal(['voice.dial', 'voice.dial']);
  });

  it('Q20: name the operation of a state as what it is', async () => {
    const error = await rejection(client.agent.setState(''));
    expect(error).to.have.property('message').that.includes('stateOperationName');
  });

  it('Q21: a callback in the place of user data is refused before it is sent', async () => {
    const callback = (() => undefined) as unknown as Record<string, unknown>;
    for (const attempt of [
      client.voice.dial('5001', callback),
      client.voice.dialEx('5001', callback),
      client.request('interaction.consult', ['1', '5001', callback]),
    ])
      expect(await rejectionCode(attempt)).to.equal('INVALID_ARGUMENT');
  });

  it('Q22: what is left out travels as null, never as undefined', async () => {
    await client.voice.dial('5001');
    expect(desktop.requests('voice.dial')[0]?.parameters).to.deep.equal(['5001', null]);
  });

  it('whose answer is not what the reference promises reject as such', async () => {
    answerWith('not an agent');
    const error = await rejection(client.agent.get());
    expect(error).to.include({ code: 'PROTOCOL', cause: 'not an agent' });
    expect(Object.keys(error as object), 'what a logger prints').not.to.include('cause');
  });

  it('of the future go out unchecked and come back as they are', async () => {
    answerWith({ brandNew: [1] });
    expect(await client.request('future.thing', [{ a: 1 }])).to.deep.equal({ brandNew: [1] });
    expect(desktop.received.at(-1)).to.deep.include({
      request: 'future.thing',
      parameters: [{ a: 1 }],
    });
  });

  it('whose signal has aborted are not sent', async () => {
    const signal = AbortSignal.abort('no');
    expect(await rejection(client.voice.dial('5001', null, { signal }))).to.equal('no');
    expect(await rejection(client.agent.get({ signal }))).to.equal('no');
    expect(await rejection(client.connect({ signal }))).to.equal('no');
    expect(desktop.received).to.have.length(1);
  });

  it('that are aborted under way reject with the reason, and their answer means nothing', async () => {
    desktop.answer = () => 'silence';
    const controller = new AbortController();
    const dial = rejection(client.voice.dial('5001', null, { signal: controller.signal }));
    await settle();
    controller.abort();
    expect(await dial)
      .to.be.instanceOf(DOMException)
      .with.property('name', 'AbortError');
    const referenceId = desktop.requests('voice.dial')[0]?.referenceId;
    desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId });
    await settle();
    expect(client.$status.get().status).to.equal('connected');
  });

  it('Q10: an answer whose identifier changed its type belongs to no request', async () => {
    desktop.answer = () => 'silence';
    let isSettled = false;
    void client.voice.dial('5001').then(
      () => (isSettled = true),
      () => undefined,
    );
    await settle();
    desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId: 1 });
    desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId: 0 });
    await settle();
    expect(isSettled).to.equal(false);
  });

  it('for the list of services that come first are answered by the probe', async () => {
    const first = createPair();
    expect(await first.client.system.getAllowedServices()).to.deep.equal(['*']);
    expect(first.desktop.requests('system.getAllowedServices')).to.have.length(1);
    await first.client.system.getAllowedServices();
    expect(first.desktop.requests('system.getAllowedServices')).to.have.length(2);
    first.client.close();
    first.desktop.close();
  });

  it('for the list of services are sent where the probe was refused', async () => {
    const first = createPair();
    first.desktop.answer = () => ({ errorMessage: 'no' });
    expect(await rejectionCode(first.client.system.getAllowedServices())).to.equal('REFUSED');
    expect(first.desktop.requests('system.getAllowedServices')).to.have.length(2);
    first.client.close();
    first.desktop.close();
  });

  describe('reads', () => {
    it('that are equal and under way share one message', async () => {
      answerWith(agent);
      const results = await Promise.all(Array.from({ length: 100 }, () => client.agent.get()));
      expect(count('agent.get')).to.equal(1);
      expect(new Set(results)).to.have.property('size', 1);
      await client.agent.get();
      expect(count('agent.get')).to.equal(2);
    });

    it('that differ do not', async () => {
      answerWith(null);
      await Promise.all([
        client.interaction.getByInteractionId('1'),
        client.interaction.getByInteractionId('2'),
        client.interaction.getByInteractionId('1', { timeout: 1_000 }),
      ]);
      expect(count('interaction.getByInteractionId')).to.equal(3);
    });

    it('that must be fresh do not', async () => {
      answerWith(agent);
      await Promise.all([client.agent.get(), client.agent.get({ fresh: true })]);
      expect(count('agent.get')).to.equal(2);
    });

    it('share their failure as well', async () => {
      desktop.answer = () => ({ errorMessage: 'no' });
      const codes = await Promise.all([
        rejectionCode(client.agent.get()),
        rejectionCode(client.agent.get()),
      ]);
      expect(codes).to.deep.equal(['REFUSED', 'REFUSED']);
      expect(count('agent.get')).to.equal(1);
    });

    it('one reader who gives up does not disturb the others', async () => {
      const controller = new AbortController();
      answerWith(agent);
      const given = rejection(client.agent.get({ signal: controller.signal }));
      const kept = client.agent.get();
      controller.abort('enough');
      expect(await given).to.equal('enough');
      expect(await kept).to.deep.equal(agent);
      expect(count('agent.get')).to.equal(1);
    });

    it('nor does the first of two who can give up', async () => {
      const [first, second] = [new AbortController(), new AbortController()];
      answerWith(agent);
      const given = rejection(client.agent.get({ signal: first.signal }));
      const kept = client.agent.get({ signal: second.signal });
      first.abort('enough');
      expect(await given).to.equal('enough');
      expect(await kept).to.deep.equal(agent);
      expect(count('agent.get')).to.equal(1);
    });

    it('the last reader who gives up ends the read, and the next one starts anew', async () => {
      answerWith(agent);
      const controllers = [new AbortController(), new AbortController()];
      const given = controllers.map(({ signal }) => rejection(client.agent.get({ signal })));
      for (const controller of controllers) controller.abort('enough');
      const next = client.agent.get();
      expect(await Promise.all(given)).to.deep.equal(['enough', 'enough']);
      expect(await next).to.deep.equal(agent);
      // The first had not been sent yet.
      expect(count('agent.get')).to.equal(1);
    });
  });

  describe('reads that every caller gave up', () => {
    let clock: TestClock;
    beforeEach(() => (clock = useTestClock()));
    afterEach(() => clock.restore());

    it('leave nothing that waits, and cause no probe', async () => {
      desktop.answer = () => 'silence';
      const controllers = [new AbortController(), new AbortController()];
      const given = controllers.map(({ signal }) => rejection(client.agent.get({ signal })));
      await settle();
      for (const controller of controllers) controller.abort('enough');
      expect(await Promise.all(given)).to.deep.equal(['enough', 'enough']);
      await clock.tick(10_000);
      expect(count('system.getAllowedServices')).to.equal(1);
      expect(clock.timers()).to.equal(0);
    });
  });

  describe('commands', () => {
    it('that are equal are all sent', async () => {
      await Promise.all([client.voice.dial('5001'), client.voice.dial('5001')]);
      expect(count('voice.dial')).to.equal(2);
    });

    it('outbound.getPreviewRecord is one: it fetches the next record', async () => {
      await Promise.all([
        client.outbound.getPreviewRecord('Spring'),
        client.outbound.getPreviewRecord('Spring'),
      ]);
      expect(count('outbound.getPreviewRecord')).to.equal(2);
    });

    describe('without an answer', () => {
      let clock: TestClock;
      beforeEach(() => (clock = useTestClock()));
      afterEach(() => clock.restore());

      it('are never sent again', async () => {
        desktop.answer = ({ request }) => (request === 'voice.dial' ? 'silence' : { data: ['*'] });
        const code = rejectionCode(client.voice.dial('5001'));
        await clock.tick(300_000);
        expect(await code).to.equal('TIMEOUT');
        expect(count('voice.dial')).to.equal(1);
        client.close();
        expect(clock.timers()).to.equal(0);
      });
    });
  });

  it('whose answer comes after the time-out, and is not asked for, leave no error', async () => {
    const clock = useTestClock();
    try {
      desktop.answer = ({ request }) => (request === 'voice.dial' ? 'silence' : { data: ['*'] });
      const code = rejectionCode(client.voice.dial('5001', null, { timeout: 500 }));
      await clock.tick(500);
      expect(await code).to.equal('TIMEOUT');
      const [{ referenceId } = { referenceId: '' }] = desktop.requests('voice.dial');
      const errors = await uncaught(async () => {
        desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId, data: null });
        await settle();
      });
      expect(errors).to.be.empty;
    } finally {
      clock.restore();
    }
  });

  it('isServiceAllowed reads the list as the option is written (section 3.1)', () => {
    const list = ['agent.*', 'voice.dial'];
    expect(isServiceAllowed(list, 'agent.setState')).to.equal(true);
    expect(isServiceAllowed(list, 'voice.dial')).to.equal(true);
    expect(isServiceAllowed(list, 'voice.dialEx')).to.equal(false);
    expect(isServiceAllowed(list, 'agents.get')).to.equal(false);
    expect(isServiceAllowed(['*'], 'voice.dialEx')).to.equal(true);
    expect(isServiceAllowed([], 'agent.get')).to.equal(false);
  });
});

describe('two clients', () => {
  it('Q9: over one desktop never take each other’s answers, nor does the vendor’s script theirs', async () => {
    const { client, desktop } = createPair();
    const other = createPair();
    // Whatever one is told, the other is told as well, as it happens in one window.
    other.desktop.answer = () => 'silence';
    desktop.answer = ({ request, referenceId }) => {
      const data = request === 'system.getAllowedServices' ? ['*'] : { mine: true };
      other.desktop.send({ userAgent: 'WWE Server', protocolVersion: 2, referenceId, data });
      return { data };
    };
    const status: string[] = [];
    other.client.$status.listen((state) => status.push(state.status));
    other.client.connect().catch(() => undefined);
    await client.request('future.thing', []);
    for (let vendor = 0; vendor < 20; vendor++)
      other.desktop.send({
        userAgent: 'WWE Server',
        protocolVersion: 2,
        referenceId: String(vendor),
        data: ['*'],
      });
    await settle();
    expect(status).to.deep.equal(['connecting']);
    for (const pair of [{ client, desktop }, other]) {
      pair.client.close();
      pair.desktop.close();
    }
  });

  it('Q23: of one page are two, each with its own life', async () => {
    const [first, second] = [createPair(), createPair()];
    await Promise.all([first.client.connect(), second.client.connect()]);
    first.client.close();
    expect(second.client.$status.get().status).to.equal('connected');
    expect('genesys' in window).to.equal(false);
    second.client.close();
    first.desktop.close();
    second.desktop.close();
  });
});
