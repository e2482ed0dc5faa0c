/**
 * Finds out whether the desktop is there, and keeps knowing. The protocol has no handshake: a probe,
 * `system.getAllowedServices`, which every origin may send, is repeated ever more slowly until it is
 * answered. A request without an answer, or a long silence, starts the probes again. One that was
 * never answered may not be allowed: then a subscription is tried, which needs no permission (inferred).
 *
 * A desktop behind a port, or one that opened this page, can be reloaded unnoticed: it answers again,
 * but has forgotten the subscriptions. An event shows that it has not. So there the probe is also sent
 * when no event was heard for a while, and its answer renews the subscriptions. A desktop that embeds
 * this page ends it by a reload.
 *
 * @see Protocol reference, section 2.4.
 */
import { isArrayOf, isString } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import { publish } from '../shared/publish.js';
import type { Transport } from './transport.js';
import { LONGEST_TIMEOUT, settleOnce, type WaitLimits } from '../shared/settle-once.js';
import { NO_ANSWER, whenAnswered } from './probe-answer.js';
import { CLOSED, obstacleIn, type ConnectionState } from './status.js';

/** Milliseconds between the first two probes; doubles up to {@link SLOWEST}. */
const FASTEST = 250;
const SLOWEST = 10_000;
/** Milliseconds until an unanswered probe means that a connected desktop is lost. */
const LOST_AFTER = 5_000;
/** Probes without an answer after which a desktop that never answered one is asked in another way. */
const PROBES_ALONE = 3;

/** What a connection needs of the rest of the client. */
export interface ConnectionParts {
  readonly timeout: number;
  readonly heartbeat: number;
  readonly transport: Pick<Transport, 'origin' | 'unreachable' | 'mayReloadUnseen'>;
  /** Sends one probe; resolves with what the desktop answered. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
  /** Probes in a way that needs no permission. */
  readonly probeBySubscription: () => Promise<unknown>;
  /** Was so much sent lately that the desktop may have had enough? */
  readonly isHeavy: () => boolean;
  /**
   * Called before the listeners of `$status`: the desktop is there (or there anew), as an answer to
   * what was sent at this time (of `performance.now()`) shows; or is gone.
   */
  readonly onChange: (readSince: number | undefined) => void;
  /** May the subscriptions be renewed now: are there any, and is there room for it? */
  readonly mayRenew: () => boolean;
  /** The desktop answers, but may have forgotten the subscriptions. */
  readonly onRenewal: () => void;
  /** What was sent will not be answered. */
  readonly onSilence: () => void;
  /** Nothing is sent any more; called before the listeners of `$status`. */
  readonly onClose: () => void;
}

export interface Connection {
  readonly $status: ReadableAtom<ConnectionState>;
  readonly isConnected: () => boolean;
  /** The services this origin may call; `undefined` while unknown. */
  readonly $allowedServices: ReadableAtom<readonly string[] | undefined>;
  /**
   * Starts to look for the desktop, unless that has begun already; the outcome shows in `$status`.
   *
   * @param isRetry - also starts anew where the desktop did not answer, in place of going on slowly.
   */
  readonly start: (isRetry?: boolean) => void;
  /**
   * Starts if need be; resolves when connected. Rejects with `UNAVAILABLE`, `RATE_LIMITED` or
   * `CLOSED` when that will not be soon, or as the limits say.
   */
  readonly ready: (limits: WaitLimits) => Promise<void>;
  /** The desktop was heard; an event shows that it knows the subscriptions. */
  readonly heard: (isEvent: boolean) => void;
  /** What was sent at this time (of `performance.now()`) got no answer: is the desktop still there? */
  readonly verify: (sentAt: number) => void;
  /** The desktop's document was replaced. */
  readonly reloaded: () => void;
  /** Looks whether the desktop's window is still there; what waits for an answer gets none. */
  readonly look: () => void;
  readonly close: () => void;
}

export function createConnection(parts: ConnectionParts): Connection {
  const { transport, timeout, heartbeat } = parts;
  const unreachable = transport.unreachable();
  const $status = atom<ConnectionState>(
    unreachable ? { status: 'unavailable', ...unreachable } : { status: 'idle' },
  );
  const $allowedServices = atom<readonly string[] | undefined>();
  /** Both of `performance.now()`. */
  let lastHeard = 0;
  let lastEvent = 0;
  /** Probes without an answer; once there was one, not counted any more. */
  let unanswered = 0;
  let heartbeatTimer: ReturnType<typeof setTimeout> | undefined;
  let stopSearch: (() => void) | undefined;
  /** The same as `$status` holds: a store without a listener costs more to read. */
  let current = $status.get();

  const is = (status: ConnectionState['status']): boolean => current.status === status;

  /**
   * Enters a state, unless closed. A listener of it may go on to another one, so whatever
   * follows must look again.
   */
  const enter = (state: ConnectionState, readSince?: number): void => {
    if (is('closed')) return;
    // First the link, then the listeners: their requests must find the subscriptions in place.
    if (readSince !== undefined || is('connected')) parts.onChange(readSince);
    current = state;
    publish($status, state);
  };

  /** Probes until the desktop answers; after `limit` ms without an answer calls `missed`, and goes on. */
  const probeUntilAnswered = (pause: number, limit: number, missed: () => void): void => {
    stopSearch?.();
    const search = new AbortController();
    const { signal } = search;
    let next: ReturnType<typeof setTimeout>;
    const limitTimer = setTimeout(missed, Math.min(limit, LONGEST_TIMEOUT));
    stopSearch = () => {
      stopSearch = undefined;
      clearTimeout(next);
      clearTimeout(limitTimer);
      search.abort();
    };
    const attempt = (): void => {
      next = setTimeout(attempt, pause);
      pause = Math.min(pause * 2, SLOWEST);
      const sentAt = performance.now();
      // A late answer to an earlier probe counts as well: several may be on their way.
      whenAnswered(parts.probe(signal), (answer) => {
        unanswered = -Infinity;
        found(sentAt, answer);
      });
      if (signal.aborted) return;
      if (unanswered++ >= PROBES_ALONE)
        whenAnswered(parts.probeBySubscription(), () => found(sentAt));
    };
    const found = (sentAt: number, answer?: unknown): void => {
      if (signal.aborted) return;
      stopSearch?.();
      const services = isArrayOf(isString)(answer) ? answer : undefined;
      if (String(services) !== String($allowedServices.get())) publish($allowedServices, services);
      if (!is('connected')) {
        lastEvent = performance.now();
        enter({ status: 'connected', origin: transport.origin() }, sentAt);
      } else if (renewalIn() <= 0) {
        lastEvent = performance.now();
        parts.onRenewal();
      }
      heard(false);
    };
    attempt();
  };

  const search = (): void =>
    probeUntilAnswered(FASTEST, timeout, () =>
      enter({ status: 'unavailable', reason: 'no-answer', hint: NO_ANSWER }),
    );

  const start = (isRetry = false): void => {
    const isStopped = is('unavailable') && (isRetry || !stopSearch);
    if (!is('idle') && (!isStopped || transport.unreachable())) return;
    enter({ status: 'connecting' });
    if (is('connecting')) search();
  };

  const verify = (sentAt: number): void => {
    if (!is('connected') || stopSearch) return;
    probeUntilAnswered(SLOWEST, Math.min(timeout, LOST_AFTER), () => {
      const isLimited = lastHeard > sentAt || parts.isHeavy();
      parts.onSilence();
      enter({ status: 'lost', cause: isLimited ? 'rate-limited' : 'silent' });
      if (!isLimited && is('lost')) search();
    });
  };

  const look = (): void => {
    const obstacle = is('connected') && transport.unreachable();
    if (!obstacle) return;
    stopSearch?.();
    parts.onSilence();
    enter({ status: 'unavailable', ...obstacle });
  };

  /** Milliseconds until the subscriptions should be renewed. */
  const renewalIn = (now = performance.now()): number =>
    transport.mayReloadUnseen() && parts.mayRenew() ? lastEvent + heartbeat - now : Infinity;

  /** Looks again when the silence will have lasted: a timer for every message would cost more. */
  const beatIn = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    heartbeatTimer = setTimeout(
      () => {
        heartbeatTimer = undefined;
        // A timer may fire a little before its time.
        const now = Math.max(performance.now(), end);
        const left = Math.min(lastHeard + heartbeat - now, renewalIn(now));
        if (left > 0) beatIn(left);
        else verify(now);
      },
      Math.min(milliseconds, LONGEST_TIMEOUT),
    );
  };

  const heard = (isEvent: boolean): void => {
    lastHeard = performance.now();
    if (isEvent) lastEvent = lastHeard;
    const hasHeartbeat = heartbeat > 0 && heartbeat < Infinity;
    if (hasHeartbeat && heartbeatTimer === undefined && is('connected')) beatIn(heartbeat);
  };

  return {
    $status,
    $allowedServices,
    start,
    isConnected: () => is('connected'),
    heard,
    verify,
    look,
    ready: async (limits) => {
      limits.signal?.throwIfAborted();
      start();
      look();
      if (is('connected')) return;
      const obstacle = obstacleIn(current);
      if (obstacle) throw obstacle;
      await settleOnce<undefined>(
        (resolve, reject) =>
          $status.listen((state) => {
            const error = obstacleIn(state);
            if (error) reject(error);
            else if (state.status === 'connected') resolve(undefined);
          }),
        limits,
      );
    },
    reloaded: () => {
      if (!is('connected')) return;
      // What was sent may be answered yet: a desktop may speak before all of it has loaded.
      enter({ status: 'lost', cause: 'silent' });
      if (is('lost')) search();
    },
    close: () => {
      current = CLOSED;
      stopSearch?.();
      clearTimeout(heartbeatTimer);
      parts.onClose();
      publish($status, CLOSED);
    },
  };
}
