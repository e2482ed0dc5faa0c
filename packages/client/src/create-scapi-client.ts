import { atom, type ReadableAtom } from 'nanostores';
import type { ConnectionState } from './link/status.js';
import type { Core, GapListener } from './stores/core.js';
import { quietLogger, type Logger } from './diagnostics/logger.js';
import { createEventSource, type EventSource } from './link/event-source.js';
import { createWhileLeading, type WhileLeading } from './stores/leadership.js';
import { createNamespaces, type Namespaces } from './requests/namespaces.js';
import { openLink, type Link, type Tap } from './link/open-link.js';
import { checkOptions, type RequestOptions, type ScapiClientOptions } from './options.js';
import { createRequester, type Requester } from './requests/requester.js';
import { createReader, type ReadingRequester } from './requests/results.js';
import { eventsAfter } from './stores/events-after.js';
import { createStores, type Stores } from './stores/stores.js';
import type { Toast } from './stores/toast.js';
import { createListeners } from './shared/listeners.js';
import { settleOnce } from './shared/settle-once.js';
import { createPortTransport } from './link/port-transport.js';
import type { Transport } from './link/transport.js';
import { createWindowTransport } from './link/window-transport.js';

/** Talks to one Agent Desktop. Made by {@link createScapiClient}. */
export interface ScapiClient extends Namespaces, Stores {
  /** Where the connection stands. */
  readonly $status: ReadableAtom<ConnectionState>;
  /** The services this origin may call; `undefined` while unknown. */
  readonly $allowedServices: ReadableAtom<readonly string[] | undefined>;
  /**
   * The toasts that this client opened and has not closed. That the agent closed one, or time did,
   * the protocol does not tell.
   */
  readonly $toasts: ReadableAtom<readonly Toast[]>;

  /**
   * Looks for the desktop and resolves when it answered and has acknowledged what is listened to: an
   * event from then on arrives. A subscription that is refused holds nothing up, one without an answer
   * does until its time-out. Every request looks for the desktop by itself.
   *
   * @param options - `awaitListeners: false` resolves as soon as the desktop answered.
   * @returns Rejects with a `ScapiError`: `UNAVAILABLE` (its hint says why), `CLOSED`; or with the
   *   signal's reason.
   */
  connect(
    options?: Pick<RequestOptions, 'signal'> & { readonly awaitListeners?: boolean },
  ): Promise<void>;
  /**
   * Reads everything anew that is followed now: each store with a listener. They keep up by themselves;
   * this is for a button, or a test.
   *
   * @returns Resolves when all were read; rejects as {@link connect} does, or with the first error.
   */
  refresh(): Promise<void>;
  /**
   * Sends any request by its name on the wire, also one this version does not know, and resolves with
   * the answer as it came, whatever that is. The namespaces read it.
   */
  readonly request: Requester;
  /**
   * Calls `listener` with every event of a name, from this moment on.
   *
   * @returns The function that stops it; its `ready` says when the desktop acknowledged.
   */
  readonly on: EventSource;
  /**
   * Runs `task` while this tab of the desktop leads: at once or as soon as it is elected, and again
   * whenever it is elected again, after the run before has settled. So it runs in one tab, as far as
   * the desktop's events allow. What it throws is reported as an uncaught error.
   *
   * @param task - gets a signal that aborts when this tab no longer leads, the desktop is lost, or the
   *   client is closed: then a request made in its `abort` event is still sent.
   * @returns The function that ends it; the `signal` of the options does the same.
   */
  readonly whileLeading: WhileLeading;
  /**
   * True in the tab that the agent used last: the one for sounds and toasts. No event tells when
   * that changes, so it is asked each time; `undefined` when the answer cannot be read. Rejects as any
   * request.
   */
  isLastActive(options?: RequestOptions): Promise<boolean | undefined>;
  /**
   * Shows `listener` every message that goes out to the desktop, and every one of the desktop's that
   * comes in, with all it holds. For diagnostics: {@link createTrace} keeps them without secrets.
   *
   * @returns The function that stops it.
   */
  tap(listener: Tap): () => void;
  /**
   * Calls `callback` first of all when the client is closed, while the status is still what it was:
   * a request that it makes while connected is sent at once, before the connection ends. The request
   * itself then rejects with `CLOSED`, since nothing waits for its answer any more.
   *
   * @returns The function that takes the callback back.
   */
  onClosing(callback: () => void): () => void;
  /** Ends everything: subscriptions, timers, listeners; what waits rejects with `CLOSED`. */
  close(): void;
}

/** A connection to share. */
export interface LinkOption {
  /**
   * A connection that is open already, for example that of the drop-in script: see
   * {@link announcedLink}. How it finds the desktop is then settled, and closing this client closes it
   * for all.
   */
  readonly link?: Link | undefined;
}

/**
 * Creates a client of the Agent Desktop that embeds or opened this page. One client per page is
 * enough, and best: an event does not name its recipient, so each of two clients that subscribe to it
 * may receive it twice, unless they share a {@link LinkOption.link}.
 *
 * @throws ScapiError `INVALID_ARGUMENT` when the origin is not one, or cannot be derived, or a number
 *   among the options makes no sense.
 * @see Protocol reference, section 2.
 */
export function createScapiClient(options: ScapiClientOptions & LinkOption = {}): ScapiClient {
  checkOptions(options);
  const { timeout = 10_000, logger: log = quietLogger } = options;
  const link =
    options.link ?? openLink(createTransport(options, log), { ...options, timeout }, log);
  const { $status, $allowedServices, start, tap, onClosing, close } = link;

  const gaps = createListeners<Parameters<GapListener>>();
  link.onGap((name) => gaps.call('missed', name === undefined ? undefined : [name]));
  const onSettled = (name: string): void => {
    if (gaps.size() > 0) gaps.call('request', eventsAfter(name));
  };
  const read = createReader(log);
  const requester = (...rest: [typeof onSettled?, typeof read?]): ReadingRequester =>
    createRequester(link, timeout, ...rest);
  const on = createEventSource(link.on);
  const followed: Core['followed'] = new Set();
  const $toasts = atom<readonly Toast[]>([]);
  const namespaces = createNamespaces({ request: requester(onSettled, read), on }, $toasts);
  const stores = createStores({
    // What a store reads calls for no other read.
    request: requester(undefined, read),
    on,
    start,
    log,
    $status,
    onGap: gaps.add,
    hasRoom: link.hasRoom,
    followed,
  });

  const connect: ScapiClient['connect'] = async ({ signal, awaitListeners = true } = {}) => {
    signal?.throwIfAborted();
    start(true);
    await link.ready({ signal });
    if (!awaitListeners) return;
    await settleOnce(
      (resolve) => {
        void Promise.resolve(link.settled?.()).then(resolve);
        return () => undefined;
      },
      { signal },
    );
    // Meanwhile the client may have been closed.
    await link.ready({ signal });
  };

  return {
    ...namespaces,
    ...stores,
    $toasts,
    $status,
    $allowedServices,
    connect,
    refresh: async () => {
      await connect({ awaitListeners: false });
      await Promise.all([...followed].map((read) => read()));
    },
    request: requester(onSettled),
    on,
    whileLeading: createWhileLeading(stores.$frame, onClosing),
    isLastActive: (requestOptions) => namespaces.system.isLastActiveFrame(requestOptions),
    tap,
    onClosing,
    close,
  };
}

const createTransport = (options: ScapiClientOptions, log: Logger): Transport =>
  options.port
    ? createPortTransport(options.port)
    : createWindowTransport(options, (advice) => log('warn', advice));
