import { expect, waitUntil } from '@open-wc/testing';
import type { ScapiClientOptions } from '../options.js';
import { desktopOrigins, findDesktopWindow } from './desktop-window.js';
import { otherOrigin } from './peer.test-support.js';
import type { Sent } from './scripted-desktop.test-support.js';

const SERVER = { userAgent: 'WWE Server', protocolVersion: 2 };

/** What the application tells of its client. */
interface Report {
  readonly state?: { readonly status: string; readonly reason?: string; readonly hint?: string };
  readonly advice?: string;
  readonly event?: unknown;
  readonly code?: string;
  readonly hint?: string;
}

/** This page is the desktop: it serves an application of the other origin. */
describe('an application of another origin', () => {
  let reports: Report[];
  let sent: Sent[];
  let subscriptions: Map<string, string>;
  let application: Window | null;
  let cleanUp: () => void;

  const onMessage = ({ source, origin, data }: MessageEvent<Sent & { report?: Report }>): void => {
    if (source !== application || application === null) return;
    if (data.report) return void reports.push(data.report);
    sent.push(data);
    const { referenceId, event } = data;
    const reply: Record<string, unknown> = { ...SERVER, referenceId };
    if (event === 'unsubscribe') return void subscriptions.delete(String(data.data));
    if (event === 'subscribe') {
      reply['subscriptionId'] = `sub-${subscriptions.size + 1}`;
      subscriptions.set(String(reply['subscriptionId']), String(data.data));
    } else {
      reply['data'] = ['*'];
    }
    application.postMessage(reply, origin);
  };
  beforeEach(() => {
    reports = [];
    sent = [];
    subscriptions = new Map();
    cleanUp = () => undefined;
    addEventListener('message', onMessage);
  });
  afterEach(() => {
    removeEventListener('message', onMessage);
    cleanUp();
  });

  const address = (options: ScapiClientOptions, origin = otherOrigin): string =>
    `${origin}/packages/client/src/link/application.test-support.html?options=${encodeURIComponent(
      JSON.stringify(options),
    )}`;
  const embed = (
    options: ScapiClientOptions,
    attributes: { readonly origin?: string; readonly referrerPolicy?: ReferrerPolicy } = {},
  ): void => {
    const frame = document.createElement('iframe');
    frame.referrerPolicy = attributes.referrerPolicy ?? '';
    frame.src = address(options, attributes.origin);
    document.body.append(frame);
    application = frame.contentWindow;
    cleanUp = () => frame.remove();
  };
  const open = (options: ScapiClientOptions, features = ''): void => {
    const popup = window.open(address(options), '', features);
    application = popup;
    cleanUp = () => popup?.close();
  };
  const state = (): Report['state'] => reports.findLast((report) => report.state)?.state;
  const connected = (): Promise<void> => waitUntil(() => state()?.status === 'connected');
  const emit = (): void => {
    for (const name of subscriptions.values()) {
      const data = { eventType: 'STATE_CHANGED', mediaState: 'READY' };
      application?.postMessage({ ...SERVER, event: name, data }, otherOrigin);
    }
  };
  /** Lets the silence last so long that the application probes. */
  const heartbeat = (): void => {
    application?.postMessage({ jump: 30_000 }, otherOrigin);
  };
  const events = (): number => reports.filter(({ event }) => event).length;

  it('finds the desktop that embeds it', async () => {
    embed({ origin: location.origin });
    await connected();
    expect(state()).to.deep.equal({ status: 'connected', origin: location.origin });
    expect(reports.some(({ advice }) => advice)).to.equal(false);
  });

  it('without an origin trusts the one that embeds it, and says so once', async () => {
    embed({});
    await connected();
    expect(state()).to.deep.equal({ status: 'connected', origin: location.origin });
    const advice = reports.flatMap((report) => report.advice ?? []);
    expect(advice).to.have.length(1);
    expect(advice[0]).to.include(location.origin);
  });

  it('finds a desktop of its own origin as well', async () => {
    embed({}, { origin: location.origin });
    await connected();
    expect(state()).to.deep.equal({ status: 'connected', origin: location.origin });
  });

  it('says at once that it is embedded by a page it was not told to trust', async () => {
    embed({ origin: 'https://desktop.example.com' });
    await waitUntil(() => state());
    expect(state()).to.deep.include({ status: 'unavailable', reason: 'origin-refused' });
    expect(state()?.hint).to.include(location.origin).and.include('https://desktop.example.com');
    expect(sent).to.be.empty;
  });

  it('finds the desktop that opened it', async () => {
    open({ origin: location.origin });
    await connected();
  });

  it('without an origin trusts the one that opened it', async () => {
    open({});
    await connected();
    expect(state()).to.deep.equal({ status: 'connected', origin: location.origin });
  });

  it('asks for an origin where nothing tells who opened it', async () => {
    const name = `popup-${Math.random()}`;
    const popup = window.open('', name);
    application = popup;
    cleanUp = () => popup?.close();
    const link = Object.assign(document.createElement('a'), {
      href: address({}),
      rel: 'opener',
      referrerPolicy: 'no-referrer',
      target: name,
    });
    document.body.append(link);
    link.click();
    link.remove();
    await waitUntil(() => reports.length > 0);
    expect(reports[0]).to.have.property('code', 'INVALID_ARGUMENT');
    expect(reports[0]?.hint).to.include('origin:');
  });

  it('as a popup renews its subscriptions after a silence: its opener may have been reloaded', async () => {
    open({ origin: location.origin });
    await connected();
    await waitUntil(() => subscriptions.size === 1);
    // The opener is loaded anew: it has forgotten everything, and counts from the beginning again.
    subscriptions.clear();
    heartbeat();
    await waitUntil(() => subscriptions.size === 1);
    emit();
    await waitUntil(() => events() === 1);
    // It was not: the old subscription ends before the new one begins.
    const began = (): number => sent.filter(({ event }) => event === 'subscribe').length;
    const before = began();
    heartbeat();
    await waitUntil(() => began() > before);
    expect(subscriptions).to.have.property('size', 1);
    emit();
    await waitUntil(() => events() === 2);
  });

  it('in a frame does not: a reload of its parent reloads it too', async () => {
    embed({ origin: location.origin });
    await connected();
    const probes = (): number => sent.filter(({ request }) => request).length;
    for (const count of [2, 3, 4]) {
      heartbeat();
      await waitUntil(() => probes() === count);
    }
    expect(sent.filter(({ event }) => event === 'subscribe')).to.have.length(1);
  });

  it('Q9: loaded anew, it hears nothing that was meant for the load before', async () => {
    embed({ origin: location.origin });
    await connected();
    const before = sent[0]?.referenceId;
    const frame = document.querySelector('iframe');
    reports = [];
    sent = [];
    if (frame) frame.src += '&again';
    await connected();
    expect(sent.map(({ referenceId }) => referenceId)).not.to.include(before);
  });
});

describe('a page that was opened by one window and is embedded in another', () => {
  let opener: Window | null;
  let parent: Window | null;
  let restore: () => void;
  beforeEach(() => {
    const frames = [0, 1].map(() => document.body.appendChild(document.createElement('iframe')));
    [opener, parent] = frames.map(({ contentWindow }) => contentWindow) as [Window, Window];
    const names = ['opener', 'parent'];
    const own = names.map((name) => Object.getOwnPropertyDescriptor(window, name) ?? {});
    for (const [name, value] of Object.entries({ opener, parent }))
      Object.defineProperty(window, name, { value, configurable: true });
    restore = () => {
      for (const [index, name] of names.entries())
        Object.defineProperty(window, name, own[index] ?? {});
      for (const frame of frames) frame.remove();
    };
  });
  afterEach(() => restore());

  it('takes the opener for the desktop', () => {
    expect(findDesktopWindow(undefined)).to.equal(opener);
  });

  it('takes the one that the application names', () => {
    expect(findDesktopWindow('opener')).to.equal(opener);
    expect(findDesktopWindow('parent')).to.equal(parent);
  });

  it('finds none for a page on its own, whose parent is itself', () => {
    for (const [name, value] of Object.entries({ opener: null, parent: window }))
      Object.defineProperty(window, name, { value, configurable: true });
    for (const target of [undefined, 'opener', 'parent'] as const)
      expect(findDesktopWindow(target), String(target)).to.equal(null);
  });
});

it('the window that an application names needs its origin beside it, even one of the same origin', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const target = frame.contentWindow ?? undefined;
  const advice: string[] = [];
  for (const named of [target, () => target ?? null])
    expect(() => desktopOrigins({ target: named }, (text) => advice.push(text))).to.throw(
      'The origin of the desktop is not known.',
    );
  expect(advice).to.be.empty;
  frame.remove();
});
