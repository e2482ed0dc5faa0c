import { expect, waitUntil } from '@open-wc/testing';
import type { Desktop } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import { request, subscribe } from '../endpoints/messages.test-support.js';
import { embedderNotes, serveEmbedder } from './embedder.js';

const accepted = 'service-client-api.accepted-web-content-origins';

/** This page is the one that embeds; the desktop's window is an iframe in it. */
describe('the page that embeds the desktop', () => {
  let desktop: Desktop;
  let inner: Window;
  let received: Record<string, unknown>[];
  const note = ({ data }: MessageEvent<Record<string, unknown>>): void => {
    if (data['userAgent'] === 'WWE Server') received.push(data);
  };

  beforeEach(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    inner = frame.contentWindow!;
    desktop = createDesktop({ seed: 'embedder', options: { [accepted]: location.origin } });
    received = [];
    addEventListener('message', note);
  });
  afterEach(() => {
    removeEventListener('message', note);
    desktop.close();
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  });

  it('is served as an application, with answers and events', async () => {
    const embedder = serveEmbedder(desktop, inner);
    expect(embedder?.origin).to.equal(location.origin);
    inner.postMessage(subscribe('agent'), '*');
    inner.postMessage(request('agent.get'), '*');
    await waitUntil(() => received.length === 2);
    desktop.perform('agent.setState', 'NotReady');
    await waitUntil(() => received.length === 3);
    expect(received[1]).to.have.nested.property('data.username');
    expect(received[2]).to.include({ event: 'agent' });
  });

  it('is not answered when the origin list does not name it', async () => {
    serveEmbedder(desktop, inner);
    desktop.configure({ options: { [accepted]: 'https://crm.example' } });
    inner.postMessage(request('voice.dial', '5001'), '*');
    await waitUntil(() => desktop.log.entries.length === 1);
    expect(desktop.log.entries[0]?.outcome).to.equal('ignored');
    expect(desktop.state.interactions).to.be.empty;
    expect(received).to.be.empty;
  });

  it('does not exist where the desktop is a page on its own', () => {
    const alone = { location } as unknown as Window;
    Object.assign(alone, { parent: alone });
    expect(serveEmbedder(desktop, alone)).to.be.undefined;
    expect(desktop.state.frames).to.be.empty;
  });

  it('is known by the referrer where the browser lists no ancestors', () => {
    const window = {
      parent: inner,
      location: {},
      document: { referrer: 'https://crm.example/customers', visibilityState: 'visible' },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    } as unknown as Window;
    expect(serveEmbedder(desktop, window)?.origin).to.equal('https://crm.example');
  });

  for (const { what, origin, list, says } of [
    { what: 'all', origin: 'http://localhost:1', list: '*', says: ['may call 77 services'] },
    {
      what: 'some',
      origin: 'https://crm.example',
      list: 'https://crm.example (agent.*)',
      says: ['may call 4 services', 'another site'],
    },
    {
      what: 'none',
      origin: 'https://crm.example',
      list: 'https://other.example',
      says: ['gets no answer', 'another site'],
    },
    { what: 'unknown', origin: '', list: '*', says: ['does not tell its origin'] },
  ]) {
    it(`tells the developer what it may do: ${what}`, () => {
      const notes = embedderNotes({ origin }, { [accepted]: list }, { hostname: 'localhost' });
      expect(notes).to.have.length(says.length);
      for (const [index, part] of says.entries()) expect(notes[index]).to.contain(part);
    });
  }
});
