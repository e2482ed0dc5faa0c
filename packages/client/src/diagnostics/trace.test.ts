import { expect } from '@open-wc/testing';
import { parseTrace } from '@scapi/simulator/testing';
import { createPair } from '../link/scripted-desktop.test-support.js';
import { settle } from '../shared/clock.test-support.js';
import { createTrace, type TraceEntry } from './trace.js';

describe('trace', () => {
  const setUp = (limit?: number) => {
    const pair = createPair();
    const trace = createTrace(pair.client, limit === undefined ? {} : { limit });
    const messages = (): unknown[] => trace.$entries.get().map(({ message }) => message);
    const close = (): void => {
      pair.client.close();
      pair.desktop.close();
    };
    return { ...pair, trace, messages, close };
  };

  it('Q18: keeps what crosses the wire in order, without values of userData', async () => {
    const { client, trace, close } = setUp();
    await client.voice.dial('5001', { OrderId: 'secret' });
    const seen = trace.$entries.get().map(({ direction, message }) => {
      const { request } = message as { readonly request?: string };
      return request === undefined ? direction : `${direction} ${request}`;
    });
    expect(seen).to.deep.equal(['out system.getAllowedServices', 'in', 'out voice.dial', 'in']);
    expect(trace.exportTrace()).to.include('OrderId').and.not.include('secret');
    close();
  });

  it('keeps no token, whatever it looks like, and no record of a customer', async () => {
    const { client, desktop, trace, close } = setUp();
    desktop.answer = ({ request }) => {
      if (request === 'auth.getJwtToken') return { data: 'opaque-secret' };
      if (request === 'outbound.getRecordFields') return { data: { GSW_PHONE: '555-secret' } };
      return {
        data: request === 'outbound.getChainedRecords' ? [{ GSW_PHONE: '555-secret' }] : [],
      };
    };
    expect(await client.auth.getJwtToken()).to.equal('opaque-secret');
    await client.outbound.getRecordFields('7');
    await client.outbound.getChainedRecords('7');
    expect(trace.exportTrace()).to.include('GSW_PHONE').and.not.include('secret');
    close();
  });

  it('leaves alone what the client itself reads', async () => {
    const { client, desktop, trace, close } = setUp();
    const heard: unknown[] = [];
    client.on('messenger:crm', (event) => heard.push(event));
    await settle();
    desktop.emit('messenger:crm', { userData: { a: 1 } });
    await settle();
    expect(heard).to.deep.equal([{ userData: { a: 1 } }]);
    expect(trace.exportTrace()).to.include('messenger:crm');
    close();
  });

  it('shows nothing of what is not the desktop’s', async () => {
    const { client, desktop, messages, close } = setUp();
    await client.connect();
    const before = messages().length;
    for (const message of [{ hello: 1 }, 'hello', { userAgent: 'WWE Client', event: 'agent' }])
      desktop.send(message);
    await settle();
    expect(messages()).to.have.length(before);
    close();
  });

  it('keeps only the latest, forgets on demand, and ends', async () => {
    const { client, trace, messages, close } = setUp(3);
    for (let count = 0; count < 5; count++) await client.voice.dial(String(count));
    expect(messages()).to.have.length(3);
    expect(messages()[1]).to.deep.include({ parameters: ['4', null] });
    trace.clear();
    expect(messages()).to.be.empty;
    trace.stop();
    await client.voice.dial('5');
    expect(messages()).to.be.empty;
    close();
  });

  it('writes what the simulator reads', async () => {
    const { client, trace, close } = setUp();
    await client.voice.dial('5001');
    const { version, entries } = parseTrace(trace.exportTrace());
    expect(version).to.equal(1);
    expect(entries).to.deep.equal(trace.$entries.get());
    const times = (entries as readonly TraceEntry[]).map(({ at }) => at);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    close();
  });

  for (const limit of [0, -1, 1.5, NaN])
    it(`cannot keep ${limit} messages`, () => {
      const tap = () => () => undefined;
      expect(() => createTrace({ tap }, { limit }))
        .to.throw()
        .with.property('code', 'INVALID_ARGUMENT');
    });

  it('keeps all with a limit of Infinity', async () => {
    const { client, messages, close } = setUp(Infinity);
    await client.voice.dial('5001');
    expect(messages()).to.have.length(4);
    close();
  });
});
