/** Keeps messages under the rate that the desktop allows. @see Protocol reference, section 3.2. */
import { settleOnce } from '../shared/settle-once.js';

/** Milliseconds: a minute, and what messages may gain on each other on their way. */
const WINDOW = 61_000;
/** Messages in a minute from which on silence more likely means a limit than a desktop that is gone. */
const HEAVY = 30;

export interface Pacer {
  /** Takes a turn, if there is one right now. */
  readonly take: () => boolean;
  /** Resolves when the next message may be sent; rejects with the signal's reason. */
  readonly turn: (signal?: AbortSignal) => Promise<void>;
  /** Counts a probe, which cannot wait for its turn. */
  readonly probed: () => void;
  /** True while less than half of the limit is used up: what can wait may be sent. */
  readonly hasRoom: () => boolean;
  /** True when so much was sent lately that the desktop may have had enough. */
  readonly isHeavy: () => boolean;
  /** Resolves all that wait, without a turn: they must ask for a new one. */
  readonly release: () => void;
}

/** @param rateLimit - messages a minute; 0 or nothing for no limit, as in the desktop's option. */
export function createPacer(rateLimit: number | undefined): Pacer {
  // One message a minute is left for a probe.
  const limit = rateLimit ? Math.max(rateLimit - 1, 1) : Infinity;
  /** How many of the latest messages can matter. */
  const kept = Math.max(HEAVY, rateLimit ?? 0);
  /** When they were sent. */
  const sent: number[] = [];
  const waiting = new Set<(nothing: undefined) => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const count = (): void => {
    if (sent.push(performance.now()) > kept) sent.shift();
  };
  /** Milliseconds until one more may be sent, where so many are allowed a minute. */
  const pause = (allowed = limit): number =>
    Math.max((sent.at(-allowed) ?? -Infinity) + WINDOW - performance.now(), 0);
  const next = (): void => {
    for (const go of waiting) {
      if (pause() > 0) break;
      count();
      go(undefined);
    }
    plan();
  };
  const plan = (): void => {
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(next, pause());
  };

  const isFree = (allowed = limit): boolean =>
    waiting.size === 0 && (allowed === Infinity || pause(allowed) === 0);

  const take = (): boolean => {
    if (!isFree()) return false;
    count();
    return true;
  };

  return {
    take,
    probed: count,
    hasRoom: () => isFree(Math.max(Math.floor(limit / 2), 1)),
    isHeavy: () => pause(Math.min(HEAVY, limit)) > 0,
    turn: async (signal) => {
      if (take()) return;
      await settleOnce<undefined>(
        (go) => {
          waiting.add(go);
          plan();
          return () => {
            waiting.delete(go);
            plan();
          };
        },
        { signal },
      );
    },
    release: () => {
      for (const go of waiting) go(undefined);
    },
  };
}
