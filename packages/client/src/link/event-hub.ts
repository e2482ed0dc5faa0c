/**
 * Fans events out, as they came. One wire subscription per event name, from the first listener to
 * the last; a listener hears everything from the moment it was added, whether or not the desktop has
 * already acknowledged (defects Q12 to Q17 of the vendor's client).
 *
 * A subscription belongs to one connection: after a loss all begin anew. One that the desktop refused
 * is tried again, ever more slowly.
 */
import { ScapiError, type ScapiErrorCode } from '../errors.js';
import type { Reply } from './broker.js';
import {
  createTopic,
  renewReady,
  type ListenOptions,
  type Subscription,
  type Topic,
} from './topic.js';

/** What the hub needs of the wire. */
export interface HubWire {
  /** Rejects with a `ScapiError`. */
  readonly subscribe: (name: string) => Promise<Reply>;
  /** The same without waiting for the desktop. */
  readonly subscribeEarly: (name: string) => Promise<Reply>;
  readonly unsubscribe: (subscriptionId: unknown) => void;
  /** Events of this name may have been missed: it is subscribed to only now. */
  readonly onGap: (name: string) => void;
}

/** A channel on which nothing is ever sent. */
const SILENT_CHANNEL = 'messenger:scapi';

/** Milliseconds until a refused subscription is tried again; doubles up to {@link LONGEST_PAUSE}. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** Milliseconds between two tries at least, where a message of the desktop brings the next one forward. */
const SHORTEST_PAUSE = 10_000;

export interface EventHub {
  /** Calls `listener` with the data of every event of this name, and with the message it came in. */
  readonly on: (
    name: string,
    listener: (data: unknown, message: unknown) => void,
    options?: ListenOptions,
  ) => Subscription;
  /**
   * Subscribes to a silent channel, and gives that up again: an answer shows that the desktop is there. Resolves
   * and rejects as `subscribe` does.
   */
  readonly probe: (subscribe: HubWire['subscribe']) => Promise<void>;
  /** Hands in a subscription of ours that was acknowledged too late; `undefined` is none. */
  readonly acknowledgeLate: (subscriptionId: unknown) => void;
  /** Hands in an event, and the message it came in. */
  readonly dispatch: (name: string, data: unknown, message?: unknown) => void;
  /**
   * The desktop is there, as an answer to what was sent at this time (of `performance.now()`) shows:
   * subscribes to all that is listened to, anew if need be.
   */
  readonly open: (since: number) => void;
  /** The desktop may have forgotten what was acknowledged: subscribes to it anew. */
  readonly renew: () => void;
  /** True while something is listened to. */
  readonly hasListeners: () => boolean;
  /** Resolves when each subscription asked for so far was acknowledged or has failed. */
  readonly settled: () => Promise<unknown>;
  /** A message came: what was refused a while ago is tried again now. */
  readonly retry: () => void;
  /** The desktop is gone: new listeners wait for {@link open}. */
  readonly suspend: () => void;
  /** Ends all listeners and subscriptions; calls `done` when the desktop holds none any more. */
  readonly close: (done: () => void) => void;
}

export function createEventHub(wire: HubWire): EventHub {
  const topics = new Map<string, Topic>();
  /** Every subscription that the desktop may hold for us. */
  const held = new Set<unknown>();
  let inFlight = 0;
  let isOpen = false;
  let onClosed: (() => void) | undefined;

  /** Gives up what is not needed, once it is known what the desktop holds. */
  const releaseUnused = (): void => {
    if (onClosed) endTopics('CLOSED', 'the client was closed.');
    if (inFlight > 0) return;
    endTopics('ABORTED', 'nothing listens any more.');
    const needed = new Set([...topics.values()].map(({ subscriptionId }) => subscriptionId));
    unsubscribe([...held].filter((id) => !needed.has(id)));
    onClosed?.();
  };

  /** Ends the topics without listeners. */
  const endTopics = (code: ScapiErrorCode, why: string): void => {
    for (const [name, topic] of topics) {
      if (topic.listeners.size() > 0) continue;
      topics.delete(name);
      clearTimeout(topic.retryTimer);
      topic.ready.reject(new ScapiError(code, `${name}: ${why}`));
    }
  };

  const hold = (id: unknown): void => {
    if (id !== undefined) held.add(id);
  };

  const unsubscribe = (ids: Iterable<unknown>): void => {
    for (const id of ids) {
      held.delete(id);
      wire.unsubscribe(id);
    }
  };

  const subscribe = (name: string, topic: Topic, send = wire.subscribe): void => {
    const attempt = (topic.attempt = {});
    topic.attemptedAt = performance.now();
    clearTimeout(topic.retryTimer);
    topic.retryTimer = undefined;
    renewReady(topic);
    inFlight++;
    send(name)
      .then(
        ({ subscriptionId }) => {
          hold(subscriptionId);
          if (topic.attempt !== attempt) return;
          topic.subscriptionId = subscriptionId;
          topic.ready.resolve();
          if (topic.failures > 0) wire.onGap(name);
          topic.failures = 0;
        },
        (error: unknown) => {
          if (topic.attempt !== attempt) return;
          topic.ready.reject(error);
          topic.failures++;
          if (topic.listeners.size() === 0 || !isOpen) return;
          if (error instanceof ScapiError && error.code === 'TIMEOUT') subscribe(name, topic);
          else retryLater(name, topic);
        },
      )
      .finally(() => {
        inFlight--;
        releaseUnused();
      });
  };

  const retryLater = (name: string, topic: Topic): void => {
    const pause = Math.min(FIRST_PAUSE * 2 ** (topic.failures - 1), LONGEST_PAUSE);
    // A listener that is added from now on waits for the next try.
    renewReady(topic);
    topic.retryTimer = setTimeout(() => subscribe(name, topic), pause);
  };

  /** The old subscriptions may live on, and two of a name would deliver twice; and a desktop that was
   * reloaded may give an old identifier to another name. So first all end, then all begin. */
  const subscribeAnew = (names: readonly string[], old: Iterable<unknown>): void => {
    unsubscribe(old);
    for (const name of names) {
      const topic = topics.get(name);
      if (topic) subscribe(name, topic);
    }
  };

  return {
    on: (name, listener, { signal, early } = {}) => {
      let topic = topics.get(name);
      if (!topic) {
        topic = createTopic();
        topics.set(name, topic);
        if (isOpen) subscribe(name, topic);
        else if (early) subscribe(name, topic, wire.subscribeEarly);
      }
      const joined = topic;
      const remove = joined.listeners.add(listener);
      const stop = (): void => {
        signal?.removeEventListener('abort', stop);
        remove();
        releaseUnused();
      };
      const subscription = Object.defineProperty(stop, 'ready', {
        get: () => joined.ready.promise,
      }) as Subscription;
      signal?.addEventListener('abort', stop);
      if (signal?.aborted || onClosed) stop();
      return subscription;
    },
    probe: (send) => {
      const topic = createTopic();
      subscribe(SILENT_CHANNEL, topic, send);
      return topic.ready.promise;
    },
    acknowledgeLate: (subscriptionId) => {
      hold(subscriptionId);
      releaseUnused();
    },
    dispatch: (name, data, message) => topics.get(name)?.listeners.call(data, message),
    open: (since) => {
      isOpen = true;
      const stale = new Set(held);
      const names: string[] = [];
      for (const [name, topic] of topics) {
        // What was sent after a message that the desktop has read is read, too.
        const isNeeded = !topic.ready.isSettled() && topic.attemptedAt < since;
        if (isNeeded || topic.failures > 0) names.push(name);
        else stale.delete(topic.subscriptionId);
        topic.failures = 0;
      }
      subscribeAnew(names, stale);
    },
    renew: () => {
      const acknowledged = [...topics].filter(([, { ready }]) => ready.isSettled());
      const old = acknowledged.map(([, { subscriptionId }]) => subscriptionId);
      subscribeAnew(
        acknowledged.map(([name]) => name),
        old.filter((id) => held.has(id)),
      );
    },
    hasListeners: () => topics.size > 0,
    settled: () => Promise.allSettled([...topics.values()].map(({ ready }) => ready.promise)),
    retry: () => {
      for (const [name, topic] of topics) {
        const isRefused = isOpen && topic.retryTimer !== undefined;
        if (isRefused && performance.now() - topic.attemptedAt > SHORTEST_PAUSE)
          subscribe(name, topic);
      }
    },
    suspend: () => {
      isOpen = false;
      for (const topic of topics.values()) {
        renewReady(topic);
        topic.attemptedAt = -Infinity;
        clearTimeout(topic.retryTimer);
        topic.retryTimer = undefined;
      }
    },
    close: (done) => {
      isOpen = false;
      onClosed = done;
      for (const { listeners } of topics.values()) listeners.clear();
      releaseUnused();
    },
  };
}
