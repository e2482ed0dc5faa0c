import { ScapiError } from '@scapi/client/link.js';
import { expect } from '@open-wc/testing';
import { createService } from './create-service.js';
import {
  catchTimeouts,
  openScriptedService,
  record,
  settle,
} from './scripted-service.test-support.js';

const server = { userAgent: 'WWE Server', protocolVersion: 2 };

/** Collects what goes to the console during a test. */
function watchConsole(method: 'error' | 'warn' | 'log'): unknown[][] {
  const lines: unknown[][] = [];
  const real = console[method];
  console[method] = (...line: unknown[]) => lines.push(line);
  restore.push(() => (console[method] = real));
  return lines;
}
const restore: (() => void)[] = [];
afterEach(() => {
  for (const undo of restore.splice(0)) undo();
});

describe('sendMessage', () => {
  it('sends any request and returns its identifier', () => {
    const { service, last } = openScriptedService();
    const id = service.sendMessage({ request: 'future.thing', parameters: [1] });
    expect(last()).to.deep.include({ request: 'future.thing', parameters: [1], referenceId: id });
  });

  it('Q8: hands the envelope to the callbacks, without referenceId, with the service as this', () => {
    const { service, last, answer } = openScriptedService();
    const done = record();
    service.sendMessage({ request: 'agent.get' }, done);
    answer(last(), { data: { username: 'kim' }, extra: 1 });
    expect(done.calls).to.deep.equal([{ data: { username: 'kim' }, extra: 1, ...server }]);
    expect(done.contexts).to.deep.equal([service]);
  });

  it('Q7: reports a missing answer after 10 seconds as the bare text, once', () => {
    const { service, last, answer } = openScriptedService();
    const done = record();
    const fail = record();
    const timers = catchTimeouts(() => service.sendMessage({ request: 'agent.get' }, done, fail));
    for (const run of timers) run();
    answer(last());
    expect(fail.calls).to.deep.equal(['Request timeout']);
    expect(done.calls).to.deep.equal([]);
  });

  it('Q7: reports it as an envelope in strict mode', () => {
    const { service } = openScriptedService({ strict: true });
    const fail = record();
    const timers = catchTimeouts(() => service.sendMessage({ request: 'agent.get' }, null, fail));
    for (const run of timers) run();
    expect(fail.calls).to.deep.equal([{ errorMessage: 'Request timeout' }]);
  });

  it('Q6: says in the console that a request without a failure callback failed', () => {
    const warnings = watchConsole('warn');
    const { service, last, answer } = openScriptedService();
    service.sendMessage({ request: 'voice.hold', parameters: ['7'] });
    answer(last(), { errorMessage: 'No.' });
    expect(warnings.flat().join()).to.contain('voice.hold failed');
  });

  it('takes null for an error message, as a failure', () => {
    const { service, last, answer } = openScriptedService();
    const fail = record();
    service.sendMessage({ request: 'agent.get' }, undefined, fail);
    answer(last(), { errorMessage: null });
    expect(fail.calls).to.deep.equal([{ errorMessage: null, ...server }]);
  });

  it('Q9: gives identifiers that no other load and no other frame has', () => {
    const first = openScriptedService().service.sendMessage({ request: 'agent.get' });
    const other = openScriptedService().service.sendMessage({ request: 'agent.get' });
    expect(first).not.to.equal(other);
    expect(first)
      .to.be.a('string')
      .and.match(/\d{2,}/);
  });

  it('Q10: gives identifiers that no comparison takes for another, and that no other settles', () => {
    const { service, say } = openScriptedService();
    const done = record();
    const id = service.sendMessage({ request: 'agent.get' }, done);
    expect(Number(id)).to.be.NaN;
    for (const referenceId of [0, 1, '0', '1']) say({ referenceId, ...server });
    expect(done.calls).to.deep.equal([]);
  });

  it('Q11: leaves the message as it is, so one object can be sent twice', () => {
    const { service, sent } = openScriptedService();
    const message = Object.freeze({ request: 'voice.hold', parameters: ['7'] });
    service.sendMessage(message);
    service.sendMessage(message);
    const [first, second] = sent.filter(({ request }) => request === 'voice.hold');
    expect(first?.referenceId).not.to.equal(second?.referenceId);
  });

  it('Q19: settles each of many requests that are answered in one go', () => {
    const { service, sent, answer } = openScriptedService();
    const done = record();
    for (let count = 0; count < 5; count++) service.agent.get(done);
    for (const message of sent.filter(({ request }) => request === 'agent.get')) {
      answer(message);
      answer(message);
    }
    expect(done.calls).to.have.length(5);
  });

  it('calls the other callbacks when one throws, and says so in the console', () => {
    const errors = watchConsole('error');
    const { service, sent, answer } = openScriptedService();
    const done = record();
    service.agent.get(() => {
      throw new Error('mine');
    });
    service.agent.get(done);
    for (const message of sent.filter(({ request }) => request === 'agent.get')) answer(message);
    expect(done.calls).to.have.length(1);
    expect(String(errors.flat()[1])).to.contain('mine');
  });

  it('throws where an argument cannot be sent, and keeps nothing', () => {
    const { service } = openScriptedService();
    expect(() => service.agent.setState(document.body)).to.throw(/clone/i);
  });

  it('Q4: fails at once where there is no desktop', async () => {
    const { service, sent } = openScriptedService({ unreachable: true });
    const done = record();
    const fail = record();
    expect(service.sendMessage({ request: 'agent.get' }, done, fail)).to.equal('');
    expect(fail.calls, 'never before the call returned').to.deep.equal([]);
    await settle();
    expect(done.calls).to.deep.equal([]);
    expect(fail.calls).to.have.length(1);
    expect(fail.calls[0]).to.deep.include({ code: 'UNAVAILABLE' });
    expect(sent).to.deep.equal([]);
  });

  it('Q5: keeps the frame identifier to itself and repeats it', () => {
    const { service, say, last } = openScriptedService();
    say({ frameId: 3, ...server });
    service.sendMessage({ request: 'agent.get' });
    expect(last()).to.deep.include({ frameId: 3 });
    expect(Object.hasOwn(window, 'frameId')).to.equal(false);
  });
});

describe('messages', () => {
  it('Q3: of any server that calls itself WWE count, but not those of a client', () => {
    const { service, say, last } = openScriptedService();
    const done = record();
    service.agent.get(done);
    const { referenceId } = last();
    say({ referenceId, userAgent: 'WWE Client' });
    expect(done.calls).to.have.length(0);
    say({ referenceId, userAgent: 'Other WWE' });
    expect(done.calls).to.have.length(1);
  });

  it('Q3: of WWE Server alone count in strict mode', () => {
    const { service, say, last } = openScriptedService({ strict: true });
    const done = record();
    service.agent.get(done);
    const { referenceId } = last();
    say({ referenceId, userAgent: 'Other WWE' });
    expect(done.calls).to.have.length(0);
    say({ referenceId, ...server });
    expect(done.calls).to.have.length(1);
  });

  it('Q24: of others are ignored, whatever they hold', () => {
    const { say } = openScriptedService();
    for (const userAgent of [{}, 7, null, ['WWE']])
      expect(() => say({ userAgent, event: 'agent' })).not.to.throw();
    for (const message of [null, undefined, 7, 'other']) expect(() => say(message)).not.to.throw();
  });

  it('that are texts go to onMessage', () => {
    const { service, say } = openScriptedService();
    const heard = record();
    say('wwe before');
    service.onMessage = heard;
    say('wwe hello');
    say('other');
    expect(heard.calls).to.deep.equal(['wwe hello']);
  });

  it('Q18: are not logged, but with the switch, and then without secrets', () => {
    const lines = watchConsole('log');
    const event = {
      event: 'interaction',
      data: { eventType: 'ADDED', interaction: { interactionId: '7', userData: { Card: '4111' } } },
      ...server,
    };
    openScriptedService().say(event);
    expect(lines).to.deep.equal([]);

    const { service, last, answer, say } = openScriptedService({ debug: true });
    say(event);
    service.auth.getJwtToken();
    answer(last(), { data: 'opaque-token' });
    const log = lines.join('\n');
    expect(log).to.contain('ServiceClientAPI: receiveMessage:').and.contain('ADDED');
    expect(log).to.contain('Card').and.not.contain('4111').and.not.contain('opaque-token');
  });
});

describe('unload', () => {
  it('Q17: ends the subscriptions at the desktop, fails what waits, and hears nothing more', async () => {
    const { service, of, say, link } = openScriptedService();
    const heard = record();
    const fail = record();
    service.subscribe('agent', heard);
    await settle();
    service.voice.dial('5001', null, null, fail);
    const unloaded = link();
    service.unload();
    await settle();
    expect(of('unsubscribe').map(({ data }) => data)).to.deep.equal(['sub-1']);
    expect(fail.calls).to.have.length(1);
    expect(fail.calls[0]).to.deep.include({ code: 'CLOSED' });
    say({ event: 'agent', data: {}, ...server });
    expect(heard.calls).to.deep.equal([]);
    expect(unloaded.$status.get().status).to.equal('closed');
  });

  it('sends nothing for a fail handler that tries again, and returns', async () => {
    const { service, sent } = openScriptedService();
    let tries = 0;
    const tryAgain = (): void => {
      if (++tries < 100) service.voice.dial('5001', null, null, tryAgain);
    };
    service.voice.dial('5001', null, null, tryAgain);
    await settle();
    service.unload();
    expect(tries).to.equal(1);
    await settle();
    expect(sent.filter(({ request }) => request === 'voice.dial')).to.have.length(1);
  });

  it('makes later calls fail, and the client too', async () => {
    const { service, sent } = openScriptedService();
    service.unload();
    const fail = record();
    service.agent.get(null, fail);
    await settle();
    expect(fail.calls[0]).to.deep.include({ code: 'CLOSED' });
    expect(() => service.client).to.throw(ScapiError);
    expect(sent).to.deep.equal([]);
  });
});

describe('targetWWEWindow', () => {
  it('opens a connection with that window and takes the subscriptions along', async () => {
    const { service, targets, of, say } = openScriptedService();
    const heard = record();
    service.subscribe('agent', heard);
    await settle();
    const before = service.client;
    service.targetWWEWindow(window);
    await settle();
    expect(targets).to.deep.equal([undefined, window]);
    expect(of('subscribe')).to.have.length(2);
    expect(of('unsubscribe')).to.have.length(1);
    say({ event: 'agent', data: {}, ...server });
    expect(heard.calls).to.have.length(1);
    expect(service.client).not.to.equal(before);
  });
});

describe('an origin that is not known (Q1)', () => {
  it('makes every call fail with advice, and the service is there all the same', async () => {
    const errors = watchConsole('error');
    const service = createService({
      open: () => {
        throw new ScapiError('INVALID_ARGUMENT', 'The origin is not known.', { hint: 'Name it.' });
      },
      createClient: () => 'client',
      strict: false,
      debug: false,
    });
    const fail = record();
    service.subscribe('agent', record());
    service.agent.get(null, fail);
    await settle();
    expect(fail.calls).to.deep.equal([
      { errorMessage: 'The origin is not known. Name it.', code: 'INVALID_ARGUMENT' },
    ]);
    expect(errors.flat().join()).to.contain('Name it.');
    expect(() => service.client).to.throw('The origin is not known.');
  });
});
