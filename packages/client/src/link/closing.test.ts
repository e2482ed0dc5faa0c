import { expect } from '@open-wc/testing';
import { settle } from '../shared/clock.test-support.js';
import { rejectionCode } from './scripted-desktop.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import { useConnection } from './connection.test-support.js';

describe('close', () => {
  const at = useConnection();

  it('settles what was sent, what waits for its turn, and what waits for the desktop', async () => {
    at.client.close();
    at.open({ rateLimit: 3 });
    await at.client.connect();
    at.silent();
    const codes = Array.from({ length: 5 }, () => rejectionCode(at.client.voice.dial('5001')));
    await settle();
    at.client.close();
    expect(await Promise.all(codes)).to.deep.equal(Array(5).fill('CLOSED'));
    at.open();
    at.silent();
    const waiting = rejectionCode(at.client.agent.get());
    const connecting = rejectionCode(at.client.connect());
    await settle();
    at.client.close();
    expect(await waiting).to.equal('CLOSED');
    expect(await connecting).to.equal('CLOSED');
  });

  it('leaves no timer, no subscription, and says so for ever', async () => {
    await at.client.connect();
    at.client.on('agent', () => undefined);
    at.client.on('media', () => undefined);
    await settle();
    at.client.agent.get().catch(() => undefined);
    await settle();
    at.client.close();
    at.client.close();
    expect(at.clock.timers()).to.equal(0);
    await settle();
    expect(at.desktop.subscriptions).to.be.empty;
    expect(await rejectionCode(at.client.connect())).to.equal('CLOSED');
    expect(await rejectionCode(at.client.agent.get())).to.equal('CLOSED');
    expect(at.status()).to.equal('closed');
  });

  it('ends a subscription that was still on its way', async () => {
    await at.client.connect();
    at.client.on('agent', () => undefined);
    await Promise.resolve();
    await Promise.resolve();
    at.client.close();
    await settle();
    expect(at.desktop.received.some(({ event }) => event === 'subscribe')).to.equal(true);
    expect(at.desktop.subscriptions).to.be.empty;
    expect(at.clock.timers()).to.equal(0);
  });

  it('is for good, also between an answer and what follows from it', async () => {
    const seen = at.statuses();
    at.client.tap((direction) => {
      if (direction === 'in') queueMicrotask(() => at.client.close());
    });
    expect(await rejectionCode(at.client.connect())).to.equal('CLOSED');
    await settle();
    expect(seen).to.deep.equal(['connecting', 'closed']);
    expect(at.clock.timers()).to.equal(0);
  });

  it('may happen in the middle of connecting, by a listener of the status', async () => {
    at.client.$status.listen(({ status: now }) => {
      if (now === 'connected') at.client.close();
    });
    const reported = await uncaught(async () => {
      expect(await rejectionCode(at.client.voice.dial('5001'))).to.equal('CLOSED');
      await settle();
    });
    expect(reported).to.be.empty;
    expect(at.status()).to.equal('closed');
    expect(at.desktop.requests('voice.dial')).to.be.empty;
    expect(at.clock.timers()).to.equal(0);
  });

  it('in the same task as a request comes first: the request is never sent', async () => {
    await at.client.connect();
    const dialed = rejectionCode(at.client.voice.dial('5001'));
    at.client.close();
    expect(await dialed).to.equal('CLOSED');
    await settle();
    expect(at.desktop.requests('voice.dial')).to.be.empty;
  });
});
