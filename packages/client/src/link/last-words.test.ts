import { expect } from '@open-wc/testing';
import { createScapiClient } from '../create-scapi-client.js';
import { openLink } from './open-link.js';
import { settle } from '../shared/clock.test-support.js';
import { createPortTransport } from './port-transport.js';
import { createScriptedDesktop, rejectionCode } from './scripted-desktop.test-support.js';
import { uncaught } from '../shared/uncaught.test-support.js';
import { useConnection } from './connection.test-support.js';

describe('onClosing', () => {
  const at = useConnection();

  it('sends what a callback requests, although the client closes in the same task', async () => {
    await at.client.connect();
    const codes: Promise<unknown>[] = [];
    at.client.onClosing(() => {
      expect(at.status()).to.equal('connected');
      codes.push(rejectionCode(at.client.voice.resumeCallRecording('1')));
    });
    at.client.close();
    expect(at.status()).to.equal('closed');
    await settle();
    expect(at.desktop.requests('voice.resumeCallRecording')).to.have.length(1);
    expect(await Promise.all(codes)).to.deep.equal(['CLOSED']);
    expect(at.clock.timers()).to.equal(0);
  });

  it('sends it also where the rate limit leaves no room', async () => {
    at.client.close();
    at.open({ rateLimit: 2 });
    await at.client.connect();
    at.client.onClosing(() => {
      at.client.voice.resumeCallRecording('1').catch(() => undefined);
    });
    at.client.close();
    await settle();
    expect(at.desktop.requests('voice.resumeCallRecording')).to.have.length(1);
  });

  it('sends nothing where there is no desktop to talk to', async () => {
    let code: Promise<unknown> | undefined;
    at.client.onClosing(() => {
      code = rejectionCode(at.client.voice.resumeCallRecording('1'));
    });
    at.client.close();
    expect(await code).to.equal('CLOSED');
    await settle();
    expect(at.desktop.received.map(({ request }) => request)).not.to.include(
      'voice.resumeCallRecording',
    );
  });

  it('calls each callback once, in order, and none that was taken back', () => {
    const called: string[] = [];
    at.client.onClosing(() => {
      called.push('first');
      at.client.close();
    });
    at.client.onClosing(() => called.push('never'))();
    at.client.onClosing(() => called.push('second'));
    at.client.close();
    at.client.close();
    expect(called).to.deep.equal(['first', 'second']);
  });

  it('reports a callback that throws, and closes all the same', async () => {
    const failure = new Error('A callback of the test fails');
    const called: string[] = [];
    const reported = await uncaught(async () => {
      at.client.onClosing(() => {
        throw failure;
      });
      at.client.onClosing(() => called.push('second'));
      at.client.close();
      await settle();
    });
    expect(reported).to.deep.equal([failure]);
    expect(called).to.deep.equal(['second']);
    expect(at.status()).to.equal('closed');
  });

  it('calls the callbacks of all clients that share a link, whichever closes it', () => {
    const desktop = createScriptedDesktop();
    const link = openLink(createPortTransport(desktop.port), { timeout: 1_000 }, () => undefined);
    const called: string[] = [];
    for (const name of ['first', 'second'])
      createScapiClient({ link }).onClosing(() => called.push(name));
    link.close();
    expect(called).to.deep.equal(['first', 'second']);
    desktop.close();
  });
});
