/**
 * One connection with the desktop: who is trusted, what is asked and answered, which events are
 * subscribed. It knows how messages travel and not what they say, so several clients may share it,
 * even of different versions.
 */
import { parseServerMessage } from '@scapi/protocol';
import { createConnection, type Connection } from './connection.js';
import type { Logger } from '../diagnostics/logger.js';
import type { ScapiClientOptions } from '../options.js';
import {
  createBroker,
  fail,
  type Broker,
  type Exchange,
  type Limits,
  type Outgoing,
  type Receiver,
  type Reply,
} from './broker.js';
import { createEventHub, type EventHub } from './event-hub.js';
import { createListeners } from '../shared/listeners.js';
import { createPacer } from './pacer.js';
import { createLate } from './status.js';
import type { Transport } from './transport.js';

/** Sees a message, as this page does: `out` to the desktop, `in` from it. */
export type Tap = (direction: 'in' | 'out', message: unknown) => void;

/** Sends a request and waits for its answer. */
export interface Send {
  (message: Outgoing, limits: Limits): Promise<Reply>;
  /** The same with what a receiver makes of the answer: for requests that do not wait for a second promise. */
  (message: Outgoing, limits: Limits, receiver: Receiver): Promise<unknown>;
}

/** What clients share. */
export interface Link extends Pick<Connection, '$status' | '$allowedServices' | 'start' | 'ready'> {
  /** Sends a request when the desktop is there and allows it, and waits for the answer. */
  readonly send: Send;
  /**
   * Sends a message at once, whether or not the desktop is there. Returns its `referenceId`.
   *
   * @throws DataCloneError, as `postMessage` does.
   */
  readonly post: Broker['post'];
  /** Calls a listener with the data of every event of a name, and the whole message. */
  readonly on: EventHub['on'];
  /** Resolves when each subscription asked for so far has settled. A link of an older version has none. */
  readonly settled?: EventHub['settled'];
  /** See {@link ScapiClient.tap}. */
  readonly tap: (listener: Tap) => () => void;
  /** Calls a listener when events may have been missed: those of a name, or any. */
  readonly onGap: (listener: (name: string | undefined) => void) => () => void;
  /** True while what can wait may be sent, with a view to the rate limit. */
  readonly hasRoom: () => boolean;
  /** See {@link ScapiClient.onClosing}. */
  readonly onClosing: (callback: () => void) => () => void;
  /** Ends everything, for all that share it. */
  readonly close: () => void;
}

/** Opens a link over a transport; sends nothing until it is used. */
export function openLink(
  transport: Transport,
  { timeout, heartbeat = 30_000, lenient, rateLimit }: ScapiClientOptions & { timeout: number },
  log: Logger,
): Link {
  const taps = createListeners<Parameters<Tap>>();
  const closingCallbacks = createListeners<[]>();
  const gapListeners = createListeners<[name: string | undefined]>();
  let isClosing = false;
  /** Of `performance.now()`; once it is set, nothing runs but what still gives subscriptions up. */
  let closedAt: number | undefined;
  const broker = createBroker((message) => {
    const before = closedAt;
    // To find the desktop's window may call the application, which may close the client.
    transport.send(message, () => closedAt === before);
    taps.call('out', message);
  });
  const pacer = createPacer(rateLimit);

  /** Asks without waiting for a turn. */
  const probe = (message: Outgoing, signal?: AbortSignal): Promise<Reply> => {
    pacer.probed();
    return broker.exchange(message, { timeout, signal });
  };

  const subscribeEarly = (name: string): Promise<Reply> =>
    probe({ event: 'subscribe', data: name });

  const connection = createConnection({
    timeout,
    heartbeat,
    transport,
    isHeavy: pacer.isHeavy,
    probe: async (signal) => (await probe({ request: 'system.getAllowedServices' }, signal)).data,
    probeBySubscription: () => hub.probe(subscribeEarly),
    onChange: (readSince) => {
      if (readSince !== undefined) return hub.open(readSince);
      hub.suspend();
      transport.forget();
      pacer.release();
    },
    mayRenew: () => hub.hasListeners() && pacer.hasRoom(),
    onRenewal: () => hub.renew(),
    onSilence: broker.loseRequests,
    onClose: () => {
      closedAt = performance.now();
      broker.close();
      pacer.release();
      hub.close(transport.close);
      taps.clear();
      gapListeners.clear();
    },
  });
  const { $status, $allowedServices, start, ready, isConnected, look, verify } = connection;

  const begin = (one: Exchange, hasTurn: boolean): void => {
    if (isConnected() && (hasTurn || pacer.take())) return broker.begin(one);
    const { limits } = one;
    ready({ ...limits, late: createLate })
      .then(() => (isConnected() ? pacer.turn(limits.signal) : undefined))
      // Each of the two takes time, in which what the other found may change.
      .then(
        () => begin(one, true),
        (error: unknown) => fail(one, error),
      );
  };

  /** What was asked for in the running task. */
  const asked: Exchange[] = [];
  const beginAll = (): void => {
    // Once for all: the window costs as much to ask as the rest.
    look();
    for (const one of asked.splice(0)) begin(one, false);
  };

  const startRequest = (one: Exchange): void => {
    if ((one.limits.urgent || isClosing) && isConnected()) {
      // It goes out now, before connection or page ends, or never.
      pacer.probed();
      return broker.begin(one);
    }
    if (!isConnected()) return begin(one, false);
    // When the running task ends: until then a request can be aborted, and the client closed.
    if (asked.push(one) === 1) void RESOLVED.then(beginAll);
  };

  const hub = createEventHub({
    subscribe: async (name) => {
      try {
        await pacer.turn();
        if (!isConnected()) throw createLate();
        return await broker.exchange({ event: 'subscribe', data: name }, { timeout }, verify);
      } catch (error) {
        if (closedAt === undefined) log('warn', `Event ${name} cannot be subscribed.`, error);
        throw error;
      }
    },
    subscribeEarly,
    unsubscribe: (subscriptionId) =>
      void broker.post({ event: 'unsubscribe', data: subscriptionId }),
    onGap: gapListeners.call,
  });

  const receive = (data: unknown): void => {
    const message = parseServerMessage(data, { lenient });
    if (!message) return gapListeners.call(undefined);
    taps.call('in', data);
    connection.heard(message.kind === 'event');
    if (closedAt !== undefined && performance.now() > closedAt + timeout) transport.close();
    if (message.kind === 'event') return hub.dispatch(message.event, message.data, data);
    if (message.kind === 'frame') return broker.identify(message.frameId);
    if (message.kind === 'text') return;
    if (broker.settle(message) && message.kind === 'reply')
      hub.acknowledgeLate(message.subscriptionId);
    hub.retry();
  };

  transport.listen({
    receive,
    unreadable: () => {
      log('warn', 'A message of the desktop could not be read.');
      gapListeners.call(undefined);
    },
    reloaded: connection.reloaded,
    look,
  });

  return {
    $status,
    $allowedServices,
    start,
    ready,
    send: (message: Outgoing, limits: Limits, receiver?: Receiver) =>
      broker.exchange<never>(message, limits, verify, receiver, startRequest),
    post: (message) => (closedAt === undefined ? broker.post(message) : ''),
    on: (name, listener, options) => {
      start();
      return hub.on(name, listener, options);
    },
    settled: hub.settled,
    tap: taps.add,
    onGap: gapListeners.add,
    hasRoom: pacer.hasRoom,
    onClosing: closingCallbacks.add,
    close: () => {
      if (isClosing) return;
      isClosing = true;
      closingCallbacks.call();
      closingCallbacks.clear();
      connection.close();
    },
  };
}

const RESOLVED = Promise.resolve();
