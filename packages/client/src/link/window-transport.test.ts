import { expect, waitUntil } from '@open-wc/testing';
import { createScapiClient, type ScapiClient } from '../create-scapi-client.js';
import type { ScapiClientOptions } from '../options.js';
import { settle } from '../shared/clock.test-support.js';
import {
  dispatchMessage,
  nextMessage,
  openPeer,
  otherOrigin,
  type Peer,
} from './peer.test-support.js';
import { rejectionCode } from './scripted-desktop.test-support.js';
import type { Transport } from './transport.js';
import { createWindowTransport } from './window-transport.js';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };

describe('window transport and its desktop', () => {
  let peer: Peer;
  let client: ScapiClient | undefined;
  let transport: Transport | undefined;
  beforeEach(async () => {
    peer = await openPeer();
  });
  afterEach(() => {
    client?.close();
    transport?.close();
    peer.remove();
  });

  const heardByPeer = (name: string): Promise<{ referenceId: string }> =>
    nextMessage(
      () => peer.window,
      ({ heard }) => {
        const message = heard as
          { request?: string; event?: string; referenceId: string } | undefined;
        return message && [message.request, message.event].includes(name) ? message : undefined;
      },
    );

  /** A client that is connected with the peer and follows the agent's state. */
  const connect = async (
    options: Pick<ScapiClientOptions, 'origin' | 'target'> = {},
  ): Promise<ScapiClient> => {
    const probe = heardByPeer('system.getAllowedServices');
    client = createScapiClient({ target: peer.window, origin: otherOrigin, ...options });
    const connected = client.connect();
    peer.say({ ...SERVER, referenceId: (await probe).referenceId, data: ['*'] });
    await connected;
    return client;
  };

  it('sends nothing more when finding its window closes the client', async () => {
    const heard: unknown[] = [];
    const listen = ({ source, data }: MessageEvent<{ heard?: { request?: string } }>): void => {
      if (source === peer.window) heard.push(data.heard?.request);
    };
    let closing = (): void => undefined;
    const target = (): Window => {
      closing();
      return peer.window;
    };
    const { voice, close } = await connect({ target });
    addEventListener('message', listen);
    const dialed = rejectionCode(voice.dial('5001'));
    closing = close;
    expect(await dialed).to.equal('CLOSED');
    peer.say({ ...SERVER, event: 'agent', data: {} });
    await waitUntil(() => heard.length > 0);
    removeEventListener('message', listen);
    expect(heard).to.not.include('voice.dial');
  });

  it('says at once that its window was closed, and asks it nothing', async () => {
    const { $status, voice } = await connect();
    const waiting = rejectionCode(voice.hold('1'));
    await settle();
    peer.remove();
    expect(await rejectionCode(voice.dial('5001'))).to.equal('UNAVAILABLE');
    expect($status.get()).to.include({ status: 'unavailable', reason: 'not-embedded' });
    // That one was posted: what came of it is not known.
    expect(await waiting).to.equal('TIMEOUT');
  });

  it('notices by itself that its window was closed', async () => {
    const { $status } = await connect();
    peer.remove();
    await waitUntil(() => $status.get().status === 'unavailable');
  });

  describe('forged messages change nothing', () => {
    for (const { name, source, origin } of [
      { name: 'another window (Q2)', source: () => window, origin: otherOrigin },
      { name: 'another origin (Q2)', source: () => peer.window, origin: 'https://evil.example' },
    ]) {
      it(`of ${name}`, async () => {
        const trusting = await connect();
        const heard: unknown[] = [];
        trusting.on('agent', (event) => heard.push(event));
        const dial = heardByPeer('voice.dial');
        let isSettled = false;
        trusting.voice.dial('5001').then(
          () => (isSettled = true),
          () => (isSettled = true),
        );
        const { referenceId } = await dial;
        for (const data of [
          { ...SERVER, referenceId, data: 'forged' },
          { ...SERVER, referenceId, errorMessage: 'forged' },
          { ...SERVER, event: 'agent', data: { eventType: 'STATE_CHANGED', mediaState: 'READY' } },
        ])
          dispatchMessage(source(), origin, data);
        await settle();
        expect(isSettled).to.equal(false);
        expect(heard).to.be.empty;
      });
    }
  });

  it('Q3: does not take its own kind of message for the desktop', async () => {
    const trusting = await connect();
    const heard: unknown[] = [];
    trusting.on('agent', (event) => heard.push(event));
    for (const userAgent of ['WWE Client', 'Not WWE Server', 'wwe server', '', undefined])
      peer.say({ ...SERVER, userAgent, event: 'agent', data: {} });
    const isLast = nextMessage(
      () => peer.window,
      ({ last }) => last,
    );
    peer.say({ last: true });
    await isLast;
    expect(heard).to.be.empty;
  });

  it('Q1: writes to one exact origin, so that no other page there can read', async () => {
    let posted = 0;
    const target = {
      postMessage: (_message: unknown, origin: string) => {
        expect(origin).to.equal('https://desktop.example.com');
        posted++;
      },
    } as unknown as Window;
    const origin = 'https://desktop.example.com/path?query';
    transport = createWindowTransport({ target, origin }, () => undefined);
    transport.send({ request: 'voice.dial' });
    expect(posted).to.equal(1);
  });

  it('Q1: writes to any origin only when that is what was written', async () => {
    const origins: string[] = [];
    const target = {
      postMessage: (_message: unknown, origin: string) => origins.push(origin),
    } as unknown as Window;
    transport = createWindowTransport({ target, origin: '*' }, () => undefined);
    transport.send({ request: 'voice.dial' });
    expect(origins).to.deep.equal(['*']);
  });

  it('tells which messages of the desktop could not be read, and of no other, until it is closed', () => {
    const heard: string[] = [];
    transport = createWindowTransport(
      { target: peer.window, origin: otherOrigin },
      () => undefined,
    );
    transport.listen({
      receive: () => heard.push('message'),
      unreadable: () => heard.push('unreadable'),
      reloaded: () => heard.push('reloaded'),
      look: () => undefined,
    });
    dispatchMessage(peer.window, otherOrigin, null, 'messageerror');
    dispatchMessage(peer.window, 'https://evil.example', null, 'messageerror');
    dispatchMessage(window, otherOrigin, null, 'messageerror');
    expect(heard).to.deep.equal(['unreadable']);
    transport.close();
    for (const type of ['message', 'messageerror'] as const)
      dispatchMessage(peer.window, otherOrigin, null, type);
    peer.frame.dispatchEvent(new Event('load'));
    expect(heard).to.deep.equal(['unreadable']);
  });

  it('of several origins writes to the one that has spoken, until the desktop is gone', async () => {
    const origin = ['https://old.example.com', otherOrigin];
    const written: string[] = [];
    const target = {
      postMessage: (_: unknown, to: string) => written.push(to),
    } as unknown as Window;
    let current = target;
    transport = createWindowTransport({ target: () => current, origin }, () => undefined);
    transport.send({});
    expect(written.splice(0)).to.deep.equal(origin);
    const nothing = (): void => undefined;
    transport.listen({ receive: nothing, unreadable: nothing, reloaded: nothing, look: nothing });
    current = peer.window;
    dispatchMessage(peer.window, otherOrigin, 1);
    current = target;
    transport.send({});
    expect(written.splice(0)).to.deep.equal([otherOrigin]);
    expect(transport.origin()).to.equal(otherOrigin);
    transport.forget();
    transport.send({});
    expect(written).to.deep.equal(origin);
  });

  it('shows the origin of the desktop in its status, also where any was accepted', async () => {
    const accepting = await connect({ origin: '*' });
    expect(accepting.$status.get()).to.deep.equal({ status: 'connected', origin: otherOrigin });
  });

  it('notices that the desktop in its frame was loaded anew, and subscribes again', async () => {
    const trusting = await connect();
    const subscribed = heardByPeer('subscribe');
    trusting.on('agent', () => undefined);
    await subscribed;
    const seen: string[] = [];
    trusting.$status.listen(({ status }) => seen.push(status));
    const probe = heardByPeer('system.getAllowedServices');
    const again = heardByPeer('subscribe');
    const loaded = nextMessage(
      () => peer.frame.contentWindow,
      ({ isReady }) => isReady,
    );
    peer.frame.src += '?again';
    await loaded;
    peer.say({ ...SERVER, referenceId: (await probe).referenceId, data: ['*'] });
    await again;
    expect(seen).to.deep.equal(['lost', 'connected']);
  });

  it('gives up nothing when a desktop that already speaks has loaded its last image', async () => {
    const trusting = await connect();
    const dial = heardByPeer('voice.dial');
    const dialed = trusting.voice.dial('5001');
    const { referenceId } = await dial;
    const probe = heardByPeer('system.getAllowedServices');
    peer.frame.dispatchEvent(new Event('load'));
    expect(trusting.$status.get().status).to.equal('lost');
    peer.say({ ...SERVER, referenceId: (await probe).referenceId, data: ['*'] });
    peer.say({ ...SERVER, referenceId });
    await dialed;
    expect(trusting.$status.get().status).to.equal('connected');
    peer.remove();
    await waitUntil(() => trusting.$status.get().status === 'unavailable');
    expect(trusting.$status.get()).to.include({ reason: 'not-embedded' });
  });

  it('Q4: a page on its own is told so at once, and answers itself nothing', async () => {
    for (const options of [{}, { origin: 'https://desktop.example.com' }, { target: window }]) {
      if ('target' in options) Object.assign(options, { origin: location.origin });
      client = createScapiClient(options);
      expect(client.$status.get()).to.deep.include({
        status: 'unavailable',
        reason: 'not-embedded',
      });
      expect(await rejectionCode(client.voice.dial('5001'))).to.equal('UNAVAILABLE');
      client.close();
    }
  });

  it('a function may find the desktop later', async () => {
    let found: Window | null = null;
    client = createScapiClient({ target: () => found, origin: otherOrigin });
    expect(client.$status.get().status).to.equal('idle');
    const connected = client.connect();
    await settle();
    expect(client.$status.get().status).to.equal('connecting');
    const probe = heardByPeer('system.getAllowedServices');
    found = peer.window;
    peer.say({ ...SERVER, referenceId: (await probe).referenceId, data: [] });
    await connected;
  });

  for (const origin of ['desktop.example.com', 'localhost:8080', '', 'null', [], ['*', 'x']])
    it(`refuses ${JSON.stringify(origin)} as an origin`, () => {
      expect(() => createScapiClient({ target: peer.window, origin }))
        .to.throw()
        .with.property('code', 'INVALID_ARGUMENT');
    });

  it('demands an origin where the browser knows none', () => {
    expect(() => createScapiClient({ target: peer.window }))
      .to.throw()
      .with.property('hint')
      .that.includes('createScapiClient({ origin:');
  });
});
