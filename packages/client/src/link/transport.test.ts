import { expect } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { nextMessage, openPeer, otherOrigin } from './peer.test-support.js';
import { createPortTransport } from './port-transport.js';
import type { Transport } from './transport.js';
import { createWindowTransport } from './window-transport.js';

/** A transport, and what is at its other end. */
interface Ends {
  readonly transport: Transport;
  /** The other end says something. */
  readonly say: (message: unknown) => void;
  /** Resolves with the next thing that the other end hears. */
  readonly heard: () => Promise<unknown>;
  readonly remove: () => void;
}

const windowEnds = async (): Promise<Ends> => {
  const peer = await openPeer();
  return {
    ...peer,
    transport: createWindowTransport({ target: peer.window, origin: otherOrigin }, () => undefined),
    heard: () =>
      nextMessage(
        () => peer.window,
        ({ heard }) => heard,
      ),
  };
};

const portEnds = (): Promise<Ends> => {
  const { port1, port2 } = new MessageChannel();
  return Promise.resolve({
    transport: createPortTransport(port1),
    say: (message) => port2.postMessage(message),
    heard: () => new Promise((resolve) => (port2.onmessage = ({ data }) => resolve(data))),
    remove: () => port2.close(),
  });
};

for (const { name, create } of [
  { name: 'window transport', create: windowEnds },
  { name: 'port transport', create: portEnds },
]) {
  describe(name, () => {
    let ends: Ends;
    let transport: Transport;
    let received: unknown[];
    beforeEach(async () => {
      ends = await create();
      ({ transport } = ends);
      received = [];
    });
    afterEach(() => {
      transport.close();
      ends.remove();
    });

    const listen = (): void =>
      transport.listen({
        receive: (data) => received.push(data),
        unreadable: () => undefined,
        reloaded: () => undefined,
        look: () => undefined,
      });
    const arrival = async (count: number): Promise<void> => {
      while (received.length < count) await settle();
    };

    it('carries plain objects out', async () => {
      listen();
      const heard = ends.heard();
      transport.send({ request: 'voice.dial', parameters: ['5001', { OrderId: '42' }] });
      expect(await heard).to.deep.equal({
        request: 'voice.dial',
        parameters: ['5001', { OrderId: '42' }],
      });
    });

    it('carries whatever comes in, in order', async () => {
      listen();
      const messages = [{ event: 'agent' }, 'wwe', 7, null, { deep: { list: [1, undefined] } }];
      for (const message of messages) ends.say(message);
      await arrival(messages.length);
      expect(received).to.deep.equal(messages);
    });

    it('throws what postMessage throws at what cannot be cloned', () => {
      listen();
      expect(() => transport.send({ act: () => undefined })).to.throw(DOMException);
    });

    it('is silent after close, and may be closed twice', async () => {
      listen();
      ends.say('before');
      await arrival(1);
      transport.close();
      transport.close();
      ends.say('after');
      await settle();
      await settle();
      expect(received).to.deep.equal(['before']);
    });

    it('delivers what was sent right before close', async () => {
      listen();
      const heard = ends.heard();
      transport.send({ event: 'unsubscribe' });
      transport.close();
      expect(await heard).to.deep.equal({ event: 'unsubscribe' });
    });

    it('sees nothing in the way', () => {
      expect(transport.unreachable()).to.equal(undefined);
    });
  });
}

describe('port transport', () => {
  it('closes the port: what is sent afterwards does not arrive', async () => {
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    port2.onmessage = ({ data }) => heard.push(data);
    const transport = createPortTransport(port1);
    transport.listen({
      receive: () => undefined,
      unreadable: () => undefined,
      reloaded: () => undefined,
      look: () => undefined,
    });
    transport.send({ event: 'before' });
    transport.close();
    transport.send({ event: 'after' });
    while (heard.length === 0) await settle();
    await settle();
    expect(heard).to.deep.equal([{ event: 'before' }]);
    port2.close();
  });

  it('hears nothing of the port once it is closed, however late that comes', () => {
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    const transport = createPortTransport(port1);
    transport.listen({
      receive: (data) => heard.push(data),
      unreadable: () => heard.push('unreadable'),
      reloaded: () => undefined,
      look: () => undefined,
    });
    const arrive = (): void => {
      port1.dispatchEvent(new MessageEvent('message', { data: 'message' }));
      port1.dispatchEvent(new MessageEvent('messageerror'));
    };
    arrive();
    transport.close();
    arrive();
    expect(heard).to.deep.equal(['message', 'unreadable']);
    port2.close();
  });
});
