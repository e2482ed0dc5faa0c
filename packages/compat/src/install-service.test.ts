import { announcedLink } from '@scapi/client';
import { onLinkAnnounced } from '@scapi/client/bindings';
import { expect } from '@open-wc/testing';
import { installServiceClientApi, type InstallOptions } from './index.js';
import type { Genesys } from './install-service.js';
import { record, settle } from './scripted-service.test-support.js';

interface Posted {
  readonly message: { readonly referenceId: string; readonly request?: string };
  readonly origin: string;
}

const page = window as unknown as { genesys?: Genesys };
const server = { userAgent: 'WWE Server', protocolVersion: 2 };
const desktopOrigin = 'https://desktop.example';

/** A window that could be a desktop, and what is posted to it. */
function openDesktop(): { frame: HTMLIFrameElement; desktop: Window; posted: Posted[] } {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const desktop = frame.contentWindow;
  if (!desktop) throw new Error('The frame has no window');
  const posted: Posted[] = [];
  desktop.postMessage = (message: Posted['message'], origin: unknown) =>
    void posted.push({ message, origin: String(origin) });
  return { frame, desktop, posted };
}

/** Installs a service that talks to a window. */
function install(desktop: Window, options: InstallOptions = { origin: desktopOrigin }) {
  const service = installServiceClientApi(options);
  service.targetWWEWindow(desktop);
  return service;
}

/** Delivers a message as a window of an origin would. */
const deliver = (data: unknown, source: Window, origin = desktopOrigin): boolean =>
  dispatchEvent(new MessageEvent('message', { data, source, origin }));

afterEach(() => {
  const service = page.genesys?.wwe?.service as { unload?: () => void } | undefined;
  service?.unload?.();
  delete page.genesys;
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

describe('installServiceClientApi', () => {
  it('puts the service on the window', () => {
    const service = installServiceClientApi({ origin: desktopOrigin });
    expect(page.genesys?.wwe?.service).to.equal(service);
  });

  it('Q23: leaves the service of an earlier copy or script alone', () => {
    const first = installServiceClientApi({ origin: desktopOrigin });
    expect(installServiceClientApi({ origin: 'https://other.example' })).to.equal(first);
    expect(first.outbound.getCampaigns).to.be.a('function');
  });

  it('keeps what the page put beside it, and takes its origin from there', () => {
    const { desktop, posted } = openDesktop();
    const genesys: Genesys = { wwe: { origin: 'https://there.example' } };
    page.genesys = genesys;
    install(desktop, {}).agent.get();
    expect(page.genesys).to.equal(genesys);
    expect(posted.at(-1)?.origin).to.equal('https://there.example');
  });

  it('Q1: writes to one exact origin', () => {
    const { desktop, posted } = openDesktop();
    install(desktop).agent.get();
    expect(posted.at(-1)?.message.request).to.equal('agent.get');
    expect(new Set(posted.map(({ origin }) => origin))).to.deep.equal(new Set([desktopOrigin]));
  });

  it('Q1: takes the origin of an embedded desktop from the address of its frame', () => {
    const { frame, desktop, posted } = openDesktop();
    Object.defineProperty(frame, 'src', { value: 'https://framed.example/ui/ad' });
    install(desktop, {}).agent.get();
    expect(posted.at(-1)?.origin).to.equal('https://framed.example');
  });

  it("Q1: writes to any origin only where the page says '*'", () => {
    const { desktop, posted } = openDesktop();
    install(desktop, { origin: '*' }).agent.get();
    expect(posted.at(-1)?.origin).to.equal('*');
  });

  for (const { from, source, origin } of [
    { from: 'another window', source: () => window, origin: desktopOrigin },
    {
      from: 'another origin',
      source: (desktop: Window) => desktop,
      origin: 'https://evil.example',
    },
  ]) {
    it(`Q2: ignores an answer from ${from}`, () => {
      const { desktop, posted } = openDesktop();
      const done = record();
      install(desktop).agent.get(done);
      const referenceId = posted.at(-1)?.message.referenceId;
      deliver({ referenceId, ...server }, source(desktop), origin);
      expect(done.calls).to.deep.equal([]);
      deliver({ referenceId, ...server }, desktop);
      expect(done.calls).to.have.length(1);
    });
  }

  it('Q5: works from strict code and modules, and shows nothing on the window', () => {
    const { desktop, posted } = openDesktop();
    const { sendMessage } = install(desktop);
    deliver({ frameId: 'tab-1', ...server }, desktop);
    sendMessage({ request: 'agent.get' });
    expect(posted.at(-1)?.message).to.deep.include({ frameId: 'tab-1' });
    expect('frameId' in window).to.equal(false);
  });
});

describe('the new client beside it', () => {
  it('is on the same connection: neither probes nor subscribes again', async () => {
    const { desktop, posted } = openDesktop();
    const service = install(desktop);
    const heard = record();
    service.subscribe('agent', heard);
    const probe = posted[0]?.message;
    deliver({ referenceId: probe?.referenceId, data: ['*'], ...server }, desktop);
    await settle();
    const { client } = service;
    const typed = record();
    client.on('agent', typed);
    const { referenceId } = posted[1]?.message ?? {};
    deliver({ referenceId, subscriptionId: 7, ...server }, desktop);
    await client.connect();
    await settle();
    expect(posted.map(({ message }) => message.request ?? 'subscribe')).to.deep.equal([
      'system.getAllowedServices',
      'subscribe',
    ]);
    const data = { eventType: 'STATE_CHANGED', mediaState: 'READY' };
    deliver({ event: 'agent', data, ...server }, desktop);
    expect(heard.calls).to.deep.equal([{ event: 'agent', data, ...server }]);
    expect(typed.calls).to.deep.equal([data]);
    expect(service.client).to.equal(client);
  });

  it('answers with promises, checks and stores', async () => {
    const { desktop, posted } = openDesktop();
    const { client } = install(desktop);
    const connected = client.connect();
    deliver({ referenceId: posted[0]?.message.referenceId, data: ['*'], ...server }, desktop);
    await connected;
    const services = client.system.getAllowedServices({ fresh: true });
    await settle();
    deliver({ referenceId: posted.at(-1)?.message.referenceId, data: ['a'], ...server }, desktop);
    expect(await services).to.deep.equal(['a']);
    const refusal = await client.voice.dial('').catch((error: unknown) => error);
    expect(refusal).to.deep.include({ code: 'INVALID_ARGUMENT' });
    expect(client.$interactions.get()).to.deep.equal([]);
  });

  it('can be made by others on the page from the announced link', () => {
    const announced: unknown[] = [];
    const stop = onLinkAnnounced(() => announced.push(announcedLink()));
    const { desktop } = openDesktop();
    const service = install(desktop);
    expect(announcedLink()).not.to.equal(undefined);
    service.unload();
    expect(announcedLink()).to.equal(undefined);
    expect(announced.at(-1)).to.equal(undefined);
    stop();
  });
});
