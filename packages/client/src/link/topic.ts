import { createDeferred, type Deferred } from '../shared/deferred.js';
import { createListeners, type Listeners } from '../shared/listeners.js';

/** Ends a listener; calling it again does nothing. */
export interface Subscription {
  (): void;
  /**
   * Resolves when the desktop acknowledged, in the connection of the moment when it is read. Rejects
   * with a `ScapiError`: `REFUSED` or `TIMEOUT`, and is then tried again as long as something listens;
   * `ABORTED` when nothing listens any more, or `CLOSED`. May be ignored: nothing depends on it.
   */
  readonly ready: Promise<void>;
}

/** How to listen. */
export interface ListenOptions {
  /** Ends the listener. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Subscribes at once, without knowing whether the desktop is there: for an application that sends
   * at once, too, and relies on the order (section 2.4).
   */
  readonly early?: boolean;
}

/** What the page listens to under one event name, and its subscription. */
export interface Topic {
  readonly listeners: Listeners<[data: unknown, message: unknown]>;
  ready: Deferred;
  subscriptionId?: unknown;
  /** The subscription on its way, if one is. */
  attempt?: object;
  /** Of `performance.now()`. */
  attemptedAt: number;
  /** Tries in this connection that failed. */
  failures: number;
  retryTimer?: ReturnType<typeof setTimeout> | undefined;
}

/** The outcome of the last try no longer counts: a reader of `ready` waits for the next one. */
export const renewReady = (topic: Topic): void => {
  if (topic.ready.isSettled()) topic.ready = createDeferred();
};

export const createTopic = (): Topic => ({
  listeners: createListeners(),
  ready: createDeferred(),
  attemptedAt: -Infinity,
  failures: 0,
});
