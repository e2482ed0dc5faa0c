/**
 * Fans events out. One wire subscription per event name, from the first listener to the last; a
 * listener hears everything from the moment it was added, whether or not the desktop has already
 * acknowledged (defects Q12 to Q17 of the vendor's client).
 */
import { readEvent, type EventOf } from '@scapi/protocol';
import type { Reply } from './broker.js';

/** Receives events of one name. */
export type EventListener<Name extends string> = (event: EventOf<Name>) => void;

/** Ends a listener; calling it again does nothing. */
export interface Subscription {
  (): void;
  /** Resolves when the desktop acknowledged; rejects with a `ScapiError` when it refused. */
  readonly ready: Promise<void>;
}

/** What the hub needs of the wire. */
export interface HubWire {
  readonly subscribe: (name: string) => Promise<Reply>;
  readonly unsubscribe: (subscriptionId: unknown) => void;
}

export interface EventHub {
  readonly on: <Name extends string>(
    name: Name,
    listener: EventListener<Name>,
    options?: { readonly signal?: AbortSignal | undefined },
  ) => Subscription;
  /** Hands in an event. */
  readonly dispatch: (name: string, data: unknown) => void;
  /** Subscribes to all that is listened to: the desktop is there, or is there again. */
  readonly open: () => void;
  /** The desktop is gone: new listeners wait for {@link open}. */
  readonly suspend: () => void;
  /** Ends all subscriptions. */
  readonly close: () => void;
}

interface Topic {
  readonly listeners: Set<{ readonly hear: (event: never) => void }>;
  readonly ready: Promise<void>;
  readonly settle: (outcome: Promise<void>) => void;
  subscriptionId?: unknown;
}

export function createEventHub(wire: HubWire): EventHub {
  const topics = new Map<string, Topic>();
  let isOpen = false;

  const createTopic = (): Topic => {
    let settle!: Topic['settle'];
    const ready = new Promise<void>((resolve) => (settle = resolve));
    // Whoever cares awaits `ready`; for all others a refusal must not be an unhandled rejection.
    ready.catch(() => undefined);
    return { listeners: new Set(), ready, settle };
  };

  const release = (topic: Topic): void => {
    if (topic.subscriptionId !== undefined) wire.unsubscribe(topic.subscriptionId);
    topic.subscriptionId = undefined;
  };

  const subscribe = (name: string, topic: Topic): void => {
    const acknowledged = wire.subscribe(name).then(({ subscriptionId }) => {
      topic.subscriptionId = subscriptionId;
      if (topics.get(name) !== topic) release(topic);
    });
    topic.settle(acknowledged);
    acknowledged.catch(() => undefined);
  };

  return {
    on: (name, listener, { signal } = {}) => {
      const entry = { hear: listener as (event: never) => void };
      const topic = topics.get(name) ?? createTopic();
      const { listeners, ready } = topic;
      listeners.add(entry);
      if (!topics.has(name)) {
        topics.set(name, topic);
        if (isOpen) subscribe(name, topic);
      }
      const stop = (): void => {
        signal?.removeEventListener('abort', stop);
        if (!listeners.delete(entry) || listeners.size > 0) return;
        topics.delete(name);
        release(topic);
      };
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
      return Object.assign(stop, { ready });
    },
    dispatch: (name, data) => {
      const listeners = topics.get(name)?.listeners;
      if (!listeners) return;
      const event = readEvent(name, data);
      for (const entry of [...listeners]) {
        if (!listeners.has(entry)) continue;
        try {
          entry.hear(event as never);
        } catch (error) {
          reportError(error);
        }
      }
    },
    open: () => {
      isOpen = true;
      for (const [name, topic] of topics) {
        // After mere silence the old subscription may live on: two would deliver everything twice.
        release(topic);
        subscribe(name, topic);
      }
    },
    suspend: () => {
      isOpen = false;
    },
    close: () => {
      isOpen = false;
      for (const topic of topics.values()) {
        topic.listeners.clear();
        release(topic);
      }
      topics.clear();
    },
  };
}
