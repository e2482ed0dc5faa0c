/**
 * Fans events out, as they came. One wire subscription per event name, from the first listener to
 * the last; a listener hears everything from the moment it was added, whether or not the desktop has
 * already acknowledged (defects Q12 to Q17 of the vendor's client).
 */
import { ScapiError, type ScapiErrorCode } from '../errors.js';
import type { Reply } from './broker.js';
import { createListeners, type Listeners } from './listeners.js';

/** Ends a listener; calling it again does nothing. */
export interface Subscription {
  (): void;
  /**
   * Resolves when the desktop acknowledged. Rejects with a `ScapiError`: `REFUSED`, `TIMEOUT`,
   * `ABORTED` when nothing listens any more, or `CLOSED`. May be ignored: nothing depends on it.
   */
  readonly ready: Promise<void>;
}

/** What the hub needs of the wire. */
export interface HubWire {
  /** Rejects with a `ScapiError`. */
  readonly subscribe: (name: string) => Promise<Reply>;
  readonly unsubscribe: (subscriptionId: unknown) => void;
}

/** A channel on which nobody sends anything. */
const SILENT = 'messenger:scapi';

export interface EventHub {
  /** Calls `listener` with the data of every event of this name, and with the message it came in. */
  readonly on: (
    name: string,
    listener: (data: unknown, message: unknown) => void,
    options?: { readonly signal?: AbortSignal | undefined },
  ) => Subscription;
  /**
   * Subscribes to what never happens, and gives that up again: an answer is a sign of life. Resolves
   * and rejects as `ask` does.
   */
  readonly knock: (ask: HubWire['subscribe']) => Promise<void>;
  /** Hands in a subscription of ours that was acknowledged too late; `undefined` is none. */
  readonly adopt: (subscriptionId: unknown) => void;
  /** Hands in an event, and the message it came in. */
  readonly dispatch: (name: string, data: unknown, message?: unknown) => void;
  /**
   * Subscribes to all that is listened to, anew if need be: the desktop is there, or may have
   * forgotten us.
   */
  readonly open: () => void;
  /** The desktop is gone: new listeners wait for {@link open}. */
  readonly suspend: () => void;
  /** Ends all listeners and subscriptions; calls `done` when the desktop holds none any more. */
  readonly close: (done: () => void) => void;
}

interface Topic {
  readonly listeners: Listeners<[data: unknown, message: unknown]>;
  readonly ready: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  subscriptionId?: unknown;
  /** The subscription on its way, if one is. */
  attempt?: object | undefined;
}

export function createEventHub(wire: HubWire): EventHub {
  const topics = new Map<string, Topic>();
  /** Every subscription that the desktop may hold for us. */
  const held = new Set<unknown>();
  let inFlight = 0;
  let isOpen = false;
  let onClosed: (() => void) | undefined;

  /** Gives up what nobody needs, once it is known what the desktop holds. */
  const tidy = (): void => {
    if (onClosed) endTopics('CLOSED', 'the client was closed.');
    if (inFlight > 0) return;
    endTopics('ABORTED', 'nothing listens any more.');
    const needed = [...topics.values()].map(({ subscriptionId }) => subscriptionId);
    giveUp([...held].filter((id) => !needed.includes(id)));
    onClosed?.();
  };

  const endTopics = (code: ScapiErrorCode, why: string): void => {
    for (const [name, { listeners, reject }] of topics) {
      if (listeners.size() > 0) continue;
      topics.delete(name);
      reject(new ScapiError(code, `${name}: ${why}`));
    }
  };

  const hold = (id: unknown): void => {
    if (id !== undefined) held.add(id);
  };

  const giveUp = (ids: Iterable<unknown>): void => {
    for (const id of ids) {
      held.delete(id);
      wire.unsubscribe(id);
    }
  };

  const subscribe = (name: string, topic: Topic, ask = wire.subscribe): void => {
    const attempt = (topic.attempt = {});
    inFlight++;
    ask(name)
      .then(
        ({ subscriptionId }) => {
          hold((topic.subscriptionId = subscriptionId));
          topic.resolve();
        },
        (error: unknown) => {
          topic.reject(error);
          // Unless tried again since: nothing that is listened to may be forgotten.
          const isUnanswered = error instanceof ScapiError && error.code === 'TIMEOUT';
          const isLatest = topic.attempt === attempt && topic.listeners.size() > 0;
          if (isUnanswered && isLatest && isOpen) subscribe(name, topic);
        },
      )
      .finally(() => {
        inFlight--;
        tidy();
      });
  };

  return {
    on: (name, listener, { signal } = {}) => {
      let topic = topics.get(name);
      if (!topic) {
        topic = createTopic();
        topics.set(name, topic);
        if (isOpen) subscribe(name, topic);
      }
      const { listeners, ready } = topic;
      const remove = listeners.add(listener);
      const stop = (): void => {
        signal?.removeEventListener('abort', stop);
        remove();
        tidy();
      };
      signal?.addEventListener('abort', stop);
      if (signal?.aborted || onClosed) stop();
      return Object.assign(stop, { ready });
    },
    knock: (ask) => {
      const topic = createTopic();
      subscribe(SILENT, topic, ask);
      return topic.ready;
    },
    adopt: (subscriptionId) => {
      hold(subscriptionId);
      tidy();
    },
    dispatch: (name, data, message) => topics.get(name)?.listeners.call(data, message),
    open: () => {
      isOpen = true;
      // The old subscriptions may live on, and two of a name would deliver twice; and a desktop that
      // was reloaded may give an old identifier to another name. So first all end, then all begin.
      giveUp(held);
      for (const [name, topic] of topics) subscribe(name, topic);
    },
    suspend: () => {
      isOpen = false;
    },
    close: (done) => {
      isOpen = false;
      onClosed = done;
      for (const { listeners } of topics.values()) listeners.clear();
      tidy();
    },
  };
}

function createTopic(): Topic {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const ready = new Promise<void>((...settlers) => ([resolve, reject] = settlers));
  // Whoever cares awaits `ready`; for all others a refusal must not be an unhandled rejection.
  ready.catch(() => undefined);
  return { listeners: createListeners(), ready, resolve, reject };
}
