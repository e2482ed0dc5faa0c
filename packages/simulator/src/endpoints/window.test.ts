import { expect, waitUntil } from '@open-wc/testing';
import type { Desktop } from '../engine/contract.js';
import { createDesktop } from '../engine/create-desktop.js';
import { request, subscribe } from './messages.test-support.js';
import { serveWindow, type WindowEndpoint, type WindowView } from './window.js';

/** An application in an iframe of this page, so of this page's origin. */
interface Application {
  readonly window: Window;
  /** Posts to the desktop, from the iframe's own code. */
  readonly send: (message: unknown) => void;
  readonly received: readonly unknown[];
}

/** Its script runs in the iframe, because the sender of a message is the window whose code posts it. */
async function openApplication(): Promise<Application> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script>
    var received = [];
    onmessage = ({ data }) => received.push(data);
    function send(message) { parent.postMessage(message, '*'); }
  </script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & Omit<Application, 'window'>;
  return { window, send: window.send, received: window.received };
}

/** What the browser would dispatch, with any sender and origin. */
const forge = (source: Window | null, origin: string, data: unknown): boolean =>
  dispatchEvent(new MessageEvent('message', { source, origin, data }));

describe('serveWindow', () => {
  let desktop: Desktop;
  let application: Application;
  let endpoint: WindowEndpoint;
  const serve = (view: Partial<WindowView> = {}): WindowEndpoint =>
    serveWindow(desktop, {
      source: () => application.window,
      origin: location.origin,
      label: 'CRM',
      ...view,
    });
  const subscriptions = (): readonly string[] =>
    desktop.state.frames.flatMap((frame) => frame.subscriptions);
  const accept = (origins: string): void =>
    desktop.configure({ options: { 'service-client-api.accepted-web-content-origins': origins } });

  beforeEach(async () => {
    desktop = createDesktop({ seed: 'window' });
    application = await openApplication();
    endpoint = serve();
    accept(location.origin);
  });

  afterEach(() => {
    endpoint.close();
    desktop.close();
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  });

  it('answers an application in its iframe', async () => {
    const message = request('agent.get');
    application.send(message);
    await waitUntil(() => application.received.length > 0);
    expect(application.received[0]).to.deep.include({ referenceId: message.referenceId });
    expect(application.received[0]).to.have.nested.property(
      'data.username',
      desktop.state.agent.username,
    );
  });

  it('ignores a message of the right shape and origin from another window', () => {
    forge(window, location.origin, request('voice.dial', '5001'));
    expect(desktop.state.interactions).to.be.empty;
    expect(desktop.log.entries).to.be.empty;
  });

  it('judges and answers a message from the right window by the origin that it really has', async () => {
    forge(application.window, location.origin, subscribe('agent'));
    expect(subscriptions()).to.deep.equal(['agent']);
    await waitUntil(() => application.received.length === 1);

    forge(application.window, 'https://evil.example', request('voice.dial', '5001'));
    expect(desktop.state.interactions).to.be.empty;
    expect(desktop.state.frames.map(({ origin }) => origin)).to.deep.equal([
      'https://evil.example',
    ]);
    expect(subscriptions()).to.be.empty;

    // What is meant for another origin must not arrive in the iframe, which is of this page's.
    accept('*');
    forge(application.window, 'https://elsewhere.example', request('agent.get'));
    application.send(request('agent.getState'));
    await waitUntil(() => application.received.length > 1);
    expect(application.received).to.have.length(2);
    expect(application.received[1]).to.have.nested.property('data.operationName');
  });

  it('ignores a message from nowhere while the view has no window', () => {
    endpoint.close();
    endpoint = serve({ source: () => null });
    forge(null, location.origin, request('voice.dial', '5001'));
    expect(desktop.log.entries).to.be.empty;
  });

  it('ignores a page without an origin, which could only be answered at any origin', () => {
    accept('*');
    forge(application.window, 'null', request('voice.dial', '5001'));
    expect(desktop.log.entries).to.be.empty;
  });

  it('keeps what a page subscribed to before it had loaded', () => {
    forge(application.window, location.origin, subscribe('agent'));
    endpoint.loaded();
    expect(subscriptions()).to.deep.equal(['agent']);
  });

  it('ends the subscriptions when a new document has loaded in silence', () => {
    forge(application.window, location.origin, subscribe('agent'));
    endpoint.loaded();
    endpoint.loaded();
    expect(subscriptions()).to.be.empty;
  });

  it('keeps the subscriptions of a new document that spoke before it had loaded', () => {
    endpoint.loaded();
    forge(application.window, location.origin, subscribe('agent'));
    endpoint.loaded();
    expect(subscriptions()).to.deep.equal(['agent']);
  });

  const numbered = (referenceId: string, message: object): boolean =>
    forge(application.window, location.origin, { ...message, referenceId });

  it('ends those of the page before when a new one counts from the start again, however much both say', () => {
    numbered('0', subscribe('agent'));
    numbered('1', request('agent.get'));
    endpoint.loaded();
    numbered('2', request('agent.get'));
    // The page is loaded again, and its script speaks before its images are there.
    numbered('0', subscribe('interaction'));
    numbered('1', request('agent.get'));
    expect(subscriptions()).to.have.members(['agent', 'interaction']);
    endpoint.loaded();
    expect(subscriptions()).to.deep.equal(['interaction']);
  });

  it('ends them at once when the new page speaks after it has loaded, however often that happens', () => {
    for (const event of ['agent', 'interaction', 'system']) {
      endpoint.loaded();
      numbered('0', request('system.getAllowedServices'));
      numbered('1', subscribe(event));
      expect(subscriptions()).to.deep.equal([event]);
    }
  });

  it('keeps those of two clients in one page that both count from the start', () => {
    numbered('0', subscribe('agent'));
    numbered('1', request('agent.get'));
    endpoint.loaded();
    numbered('0', subscribe('interaction'));
    expect(subscriptions()).to.have.members(['agent', 'interaction']);
    endpoint.close();
    expect(desktop.state.frames).to.be.empty;
  });

  it('keeps those of a page that gives all its messages one number', () => {
    numbered('7', subscribe('agent'));
    endpoint.loaded();
    numbered('7', subscribe('interaction'));
    numbered('7', request('agent.get'));
    endpoint.loaded();
    expect(subscriptions()).to.have.members(['agent', 'interaction']);
  });

  it('ends the subscriptions when the desktop restarts the view', () => {
    forge(application.window, location.origin, subscribe('agent'));
    endpoint.restart();
    expect(subscriptions()).to.be.empty;
  });

  it('keeps what the desktop says to a page that may not be there yet', async () => {
    endpoint.close();
    desktop.configure({ dialect: { frameIdentification: 'attach' } });
    endpoint = serve();
    await Promise.resolve();
    endpoint.restart();
    await Promise.resolve();
    application.send(request('agent.get'));
    await waitUntil(() => application.received.length > 1);
    expect(application.received).to.have.length(2);
    expect(application.received[0]).to.have.property('frameId');
    expect(application.received[1]).to.have.property('data');
  });

  it('tells the desktop whether the view is visible', async () => {
    endpoint.close();
    endpoint = serve({ visible: () => false });
    application.send(request('system.amIVisible'));
    await waitUntil(() => application.received.length > 0);
    expect(application.received[0]).to.have.property('data', false);
  });

  it('leaves nothing behind when it is closed', () => {
    endpoint.close();
    forge(application.window, location.origin, subscribe('agent'));
    expect(desktop.state.frames).to.be.empty;
    expect(desktop.log.entries).to.be.empty;
  });

  it('serves several views through one listener, which goes with the last of them', async () => {
    const page = await openApplication();
    const listeners = countListeners(page.window);
    const views = [serve({ window: page.window }), serve({ window: page.window })];
    expect(listeners()).to.equal(1);
    views[0]?.close();
    expect(listeners()).to.equal(1);
    views[1]?.close();
    expect(listeners()).to.equal(0);
  });
});

/** Counts the message listeners that come and go on a window. */
function countListeners(target: Window): () => number {
  let count = 0;
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = (...parameters: Parameters<Window['addEventListener']>) => {
    if (parameters[0] === 'message') count += 1;
    addEventListener.apply(target, parameters);
  };
  target.removeEventListener = (...parameters: Parameters<Window['removeEventListener']>) => {
    if (parameters[0] === 'message') count -= 1;
    removeEventListener.apply(target, parameters);
  };
  return () => count;
}
