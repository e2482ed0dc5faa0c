/**
 * Finds out whether the desktop is there, and keeps knowing. The protocol has no handshake: a
 * request that everybody may send (`system.getAllowedServices`) is repeated, ever more slowly,
 * until it is answered. Later a request without an answer, or a long silence, raises doubt: the
 * probe then decides.
 *
 * @see Protocol reference, section 2.4.
 */
import { isArrayOf, isString } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import { ScapiError } from '../errors.js';
import type { Unreachable } from '../wire/transport.js';
import type { ConnectionState, UnavailableReason } from './status.js';

/** Milliseconds between the first two probes; doubles up to {@link SLOWEST}. */
const FASTEST = 250;
const SLOWEST = 30_000;
/** The first pause while the desktop ignores us on purpose. */
const PATIENT = 5_000;

/** What a connection needs of the rest of the client. */
export interface ConnectionParts {
  readonly timeout: number;
  readonly heartbeat: number;
  /** Sends one probe; resolves with what the desktop answered. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>;
  readonly unreachable: () => Unreachable | undefined;
  readonly origin: () => string | undefined;
  /** Told of every step into or out of `connected`. */
  readonly onChange: (isConnected: boolean) => void;
}

export interface Connection {
  readonly $status: ReadableAtom<ConnectionState>;
  /** The services this origin may call; `undefined` while unknown. */
  readonly $allowedServices: ReadableAtom<readonly string[] | undefined>;
  /** Starts if need be; resolves when connected. Rejects with `UNAVAILABLE`, `RATE_LIMITED` or `CLOSED`. */
  readonly ready: () => Promise<void>;
  /** The desktop was heard. */
  readonly alive: () => void;
  /** A request got no answer. */
  readonly doubt: (cause: 'silent' | 'rate-limited') => void;
  /** The desktop's document was replaced. */
  readonly reloaded: () => void;
  readonly close: () => void;
}

export function createConnection(parts: ConnectionParts): Connection {
  const $status = atom<ConnectionState>({ status: 'idle' });
  const $allowedServices = atom<readonly string[] | undefined>();
  let waiting: { resolve: () => void; reject: (error: ScapiError) => void }[] = [];
  let search: AbortController | undefined;
  let pulse: ReturnType<typeof setTimeout> | undefined;
  let isChecking = false;

  const enter = (state: ConnectionState): void => {
    const was = $status.get().status;
    const is = state.status;
    // First the wire, then the readers: what they ask for must find the subscriptions in place.
    if ((was === 'connected') !== (is === 'connected')) parts.onChange(is === 'connected');
    $status.set(state);
    if (is === 'connecting' || is === 'lost') return;
    const settled = waiting;
    waiting = [];
    for (const { resolve, reject } of settled) {
      if (is === 'connected') resolve();
      else reject(toUnavailable(state));
    }
  };

  const connected = (services: unknown): void => {
    search?.abort();
    search = undefined;
    $allowedServices.set(isArrayOf(isString)(services) ? services : undefined);
    enter({ status: 'connected', origin: parts.origin() });
    alive();
  };

  const unavailable = (reason: UnavailableReason, hint: string): void => {
    enter({ status: 'unavailable', reason, hint });
  };

  /** Probes until somebody answers, or the search is aborted. */
  const seek = (pause = FASTEST): void => {
    search?.abort();
    const { signal } = (search = new AbortController());
    const unreachable = parts.unreachable();
    if (unreachable) {
      unavailable(unreachable.reason, unreachable.hint);
      return;
    }
    let timer: ReturnType<typeof setTimeout>;
    const patience = setTimeout(() => {
      if ($status.get().status === 'connecting') unavailable('no-answer', NO_ANSWER);
    }, parts.timeout);
    const attempt = (): void => {
      timer = setTimeout(attempt, pause);
      pause = Math.min(pause * 2, SLOWEST);
      // A slow answer to an earlier probe counts as well: several may be on their way.
      parts.probe(signal).then(connected, (error: unknown) => {
        // An error is an answer too: the desktop is there, but keeps this list to itself.
        if (!signal.aborted && error instanceof ScapiError && error.code === 'REFUSED')
          connected(undefined);
      });
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clearTimeout(patience);
    });
    attempt();
  };

  const doubt = (cause: 'silent' | 'rate-limited'): void => {
    if ($status.get().status !== 'connected' || isChecking) return;
    isChecking = true;
    const check = new AbortController();
    const verdict = (isAlive: boolean): void => {
      isChecking = false;
      if (isAlive || $status.get().status !== 'connected') return;
      enter({ status: 'lost', cause });
      seek(cause === 'rate-limited' ? PATIENT : FASTEST);
    };
    const limit = setTimeout(
      () => {
        check.abort();
      },
      Math.min(parts.timeout, 5_000),
    );
    parts
      .probe(check.signal)
      .then(
        () => true,
        (error: unknown) => error instanceof ScapiError && error.code === 'REFUSED',
      )
      .then((isAlive) => {
        clearTimeout(limit);
        verdict(isAlive);
      }, reportError);
  };

  const alive = (): void => {
    clearTimeout(pulse);
    if (parts.heartbeat > 0 && $status.get().status === 'connected') {
      pulse = setTimeout(doubt, parts.heartbeat, 'silent');
    }
  };

  return {
    $status,
    $allowedServices,
    alive,
    doubt,
    ready: () => {
      const state = $status.get();
      if (state.status === 'connected') return Promise.resolve();
      if (
        state.status === 'closed' ||
        (state.status === 'lost' && state.cause === 'rate-limited')
      ) {
        return Promise.reject(toUnavailable(state));
      }
      const promise = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      if (state.status === 'idle' || state.status === 'unavailable') {
        enter({ status: 'connecting' });
        seek();
      }
      return promise;
    },
    reloaded: () => {
      if ($status.get().status !== 'connected') return;
      enter({ status: 'lost', cause: 'silent' });
      seek();
    },
    close: () => {
      search?.abort();
      clearTimeout(pulse);
      enter({ status: 'closed' });
    },
  };
}

const NO_ANSWER =
  'Nobody answers. Is the desktop logged in, and is the origin of this page in its option service-client-api.accepted-web-content-origins?';

function toUnavailable(state: ConnectionState): ScapiError {
  if (state.status === 'closed') return new ScapiError('CLOSED', 'The client was closed.');
  if (state.status === 'lost') {
    return new ScapiError('RATE_LIMITED', 'The desktop ignores requests for a while.');
  }
  const hint = state.status === 'unavailable' ? state.hint : undefined;
  return new ScapiError('UNAVAILABLE', 'There is no desktop to talk to.', { hint });
}
