import { expect } from '@open-wc/testing';
import { parseClientMessage, parseServerMessage } from './parse.js';

const server = { userAgent: 'WWE Server', protocolVersion: 2 };
const client = { userAgent: 'WWE Client', protocolVersion: 2 };

describe('parseServerMessage', () => {
  describe('the examples of section 2.2', () => {
    it('reads a reply with a result', () => {
      const data = { username: 'kim', firstname: 'Kim', lastname: 'Roe', employeeId: 'E77' };
      expect(parseServerMessage({ referenceId: 'a7-42', data, ...server })).to.deep.equal({
        kind: 'reply',
        referenceId: 'a7-42',
        data,
        subscriptionId: undefined,
      });
    });

    it('reads a reply without a result', () => {
      expect(parseServerMessage({ referenceId: 'a7-41', ...server })).to.deep.equal({
        kind: 'reply',
        referenceId: 'a7-41',
        data: undefined,
        subscriptionId: undefined,
      });
    });

    it('reads an error reply', () => {
      const errorMessage = 'Unknown interaction: 99';
      expect(parseServerMessage({ referenceId: 'a7-43', errorMessage, ...server })).to.deep.equal({
        kind: 'error',
        referenceId: 'a7-43',
        errorMessage,
      });
    });

    it('reads the subscriptionId of an acknowledgement from the top level', () => {
      const message = { referenceId: 'a7-1', subscriptionId: 'sub-1', ...server };
      expect(parseServerMessage(message)).to.deep.equal({
        kind: 'reply',
        referenceId: 'a7-1',
        data: undefined,
        subscriptionId: 'sub-1',
      });
    });

    it('reads an event', () => {
      const data = { eventType: 'STATE_CHANGED', mediaState: 'READY' };
      expect(parseServerMessage({ event: 'agent', data, ...server })).to.deep.equal({
        kind: 'event',
        event: 'agent',
        data,
      });
    });

    it('reads a frame identification', () => {
      expect(parseServerMessage({ frameId: 3, ...server })).to.deep.equal({
        kind: 'frame',
        frameId: 3,
      });
    });

    it('reads a text message', () => {
      expect(parseServerMessage('wwe:hello')).to.deep.equal({ kind: 'text', text: 'wwe:hello' });
    });
  });

  describe('the order of section 2.3', () => {
    const everything = {
      ...server,
      event: 'agent',
      referenceId: '1',
      errorMessage: 'no',
      frameId: 3,
    };

    it('takes an event first', () => {
      expect(parseServerMessage(everything)?.kind).to.equal('event');
    });

    it('takes a reply second', () => {
      expect(parseServerMessage({ ...everything, event: '' })?.kind).to.equal('error');
      const { errorMessage: _, ...rest } = everything;
      expect(parseServerMessage({ ...rest, event: undefined })?.kind).to.equal('reply');
    });

    it('takes a frame identification third', () => {
      expect(parseServerMessage({ ...server, frameId: null })?.kind).to.equal('frame');
      expect(parseServerMessage({ ...server, frameId: 0, referenceId: '' })?.kind).to.equal(
        'frame',
      );
    });

    it('takes nothing else', () => {
      expect(parseServerMessage(server)).to.equal(undefined);
      expect(parseServerMessage({ ...server, frameId: undefined })).to.equal(undefined);
      expect(parseServerMessage({ ...server, event: 5, referenceId: '1' })).to.equal(undefined);
      expect(parseServerMessage('hello')).to.equal(undefined);
      expect(parseServerMessage([server])).to.equal(undefined);
    });

    it('does not look at the protocol version', () => {
      expect(parseServerMessage({ userAgent: 'WWE Server', frameId: 3 })?.kind).to.equal('frame');
    });
  });

  it('does not take an application for the desktop (defect Q3)', () => {
    for (const lenient of [false, true]) {
      expect(parseServerMessage({ ...client, referenceId: '1' }, { lenient })).to.equal(undefined);
    }
  });

  it('takes another server for the desktop only when lenient (defect Q3)', () => {
    const message = { userAgent: 'WWE Server 9', referenceId: '1' };
    expect(parseServerMessage(message)).to.equal(undefined);
    expect(parseServerMessage(message, { lenient: true })?.kind).to.equal('reply');
    expect(parseServerMessage({ ...message, userAgent: 'Server' }, { lenient: true })).to.equal(
      undefined,
    );
  });

  for (const errorMessage of ['Request timeout', '', null, 0, { text: 'no' }]) {
    it(`reads the errorMessage ${JSON.stringify(errorMessage)} as a failure of the one shape there is (defect Q7)`, () => {
      expect(parseServerMessage({ referenceId: '1', errorMessage, ...server })).to.deep.equal({
        kind: 'error',
        referenceId: '1',
        errorMessage,
      });
    });
  }

  it('does not lose a reply to a numeric 0 (defect Q9)', () => {
    expect(parseServerMessage({ ...server, referenceId: 0 })).to.include({
      kind: 'reply',
      referenceId: '0',
    });
  });

  it('makes a text of the reference, so that 5 and "5" are one (defect Q10)', () => {
    for (const referenceId of [5, '5']) {
      expect(parseServerMessage({ ...server, referenceId })).to.include({ referenceId: '5' });
    }
  });

  for (const userAgent of [{}, [], 7, null, undefined, true, { indexOf: () => 0 }]) {
    it(`does not trip over a userAgent that is ${JSON.stringify(userAgent)} (defect Q24)`, () => {
      for (const lenient of [false, true]) {
        const message = { userAgent, referenceId: '1' };
        expect(parseServerMessage(message, { lenient })).to.equal(undefined);
      }
    });
  }
});

describe('parseClientMessage', () => {
  it('reads the request of section 2.2', () => {
    const request = 'interaction.deleteUserData';
    const parameters = ['12', 'Segment'];
    const message = { request, parameters, referenceId: 'a7-41', ...client };
    expect(parseClientMessage(message)).to.deep.equal({
      kind: 'request',
      referenceId: 'a7-41',
      request,
      parameters,
    });
  });

  it('reads a subscription to several events, and to one', () => {
    const message = { event: 'subscribe', referenceId: 'a7-1', ...client };
    const read = { kind: 'subscribe', referenceId: 'a7-1' };
    expect(parseClientMessage({ ...message, data: ['agent', 'interaction'] })).to.deep.equal({
      ...read,
      events: ['agent', 'interaction'],
    });
    expect(parseClientMessage({ ...message, data: 'agent' })).to.deep.equal({
      ...read,
      events: ['agent'],
    });
  });

  it('reads the end of a subscription, with or without a reference', () => {
    const message = { event: 'unsubscribe', data: 'sub-1', ...client };
    expect(parseClientMessage({ ...message, referenceId: 'a7-9' })).to.deep.equal({
      kind: 'unsubscribe',
      referenceId: 'a7-9',
      subscriptionId: 'sub-1',
    });
    expect(parseClientMessage(message)).to.include({
      kind: 'unsubscribe',
      referenceId: undefined,
    });
  });

  it('keeps the type of the reference, which the desktop must echo (defect Q10)', () => {
    const message = { ...client, request: 'agent.get' };
    expect(parseClientMessage({ ...message, referenceId: 5 })?.referenceId).to.equal(5);
    expect(parseClientMessage({ ...message, referenceId: '5' })?.referenceId).to.equal('5');
  });

  it('takes the references "0" and 0 for what they are (defect Q9)', () => {
    const message = { ...client, request: 'agent.get' };
    expect(parseClientMessage({ ...message, referenceId: '0' })?.referenceId).to.equal('0');
    expect(parseClientMessage({ ...message, referenceId: 0 })?.referenceId).to.equal(0);
  });

  for (const parameters of [undefined, null, []]) {
    it(`reads parameters that are ${JSON.stringify(parameters)} as none (defect Q22)`, () => {
      const message = { ...client, request: 'agent.get', referenceId: '1', parameters };
      expect(parseClientMessage(message)).to.deep.include({ kind: 'request', parameters: [] });
    });
  }

  it('keeps parameters that were left out in their places (defect Q22)', () => {
    const parameters = ['5001', undefined, null];
    const message = { ...client, request: 'voice.dialEx', referenceId: '1', parameters };
    expect(parseClientMessage(message)).to.deep.include({ parameters });
  });

  for (const [problem, message] of [
    ['subscribe: data must be one or more event names', { event: 'subscribe', data: [] }],
    ['subscribe: data must be one or more event names', { event: 'subscribe', data: ['agent', 5] }],
    ['subscribe: data must be one or more event names', { event: 'subscribe', data: new Array(2) }],
    ['subscribe: data must be one or more event names', { event: 'subscribe' }],
    ['agent.get: parameters must be an array', { request: 'agent.get', parameters: 'x' }],
    ['agent.get: parameters must be an array', { request: 'agent.get', parameters: { 0: 'x' } }],
    ['neither a request nor a subscription', { request: 5 }],
    ['neither a request nor a subscription', { event: 'agent' }],
  ] as const) {
    it(`calls ${JSON.stringify(message)} malformed`, () => {
      expect(parseClientMessage({ ...client, referenceId: '1', ...message })).to.deep.equal({
        kind: 'malformed',
        referenceId: '1',
        problem,
      });
    });
  }

  for (const userAgent of ['WWE Server', 'WWE', {}, null, undefined, 7]) {
    it(`ignores a userAgent that is ${JSON.stringify(userAgent)} (defect Q24)`, () => {
      const message = { userAgent, request: 'agent.get', referenceId: '1' };
      expect(parseClientMessage(message)).to.equal(undefined);
    });
  }

  for (const referenceId of [undefined, null, '', Number.NaN, {}]) {
    it(`ignores a request whose reference is ${JSON.stringify(referenceId)} (${typeof referenceId}): it could not be answered`, () => {
      const message = { ...client, request: 'agent.get', referenceId };
      expect(parseClientMessage(message)).to.equal(undefined);
    });
  }
});
