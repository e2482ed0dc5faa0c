/** Keeps requests under the rate that the desktop allows. @see Protocol reference, section 3.2. */
import { settleOnce } from './settle-once.js';

/** Milliseconds: a minute, and what messages may gain on each other on their way. */
const WINDOW = 61_000;
/** Messages in a minute from which on silence is more likely a limit than a dead desktop. */
const HEAVY = 30;

export interface Pacer {
  /** Resolves when the next message may be sent; rejects with the signal's reason. */
  readonly turn: (signal?: AbortSignal) => Promise<void>;
  /** Counts a probe, which cannot wait for its turn. */
  readonly probed: () => void;
  /** True when so much was sent lately that the desktop may have had enough. */
  readonly isHeavy: () => boolean;
  /** Resolves all that wait, and takes back their turns: they must ask for new ones. */
  readonly release: () => void;
}

/** @param rateLimit - messages a minute; 0 or nothing for no limit, as in the desktop's option. */
export function createPacer(rateLimit: number | undefined): Pacer {
  // One message a minute is left for a probe.
  const limit = rateLimit ? Math.max(rateLimit - 1, 1) : Infinity;
  /** When the messages of the last minute were sent, and when those that wait will be. */
  const slots: number[] = [];
  const waiting = new Set<(nothing: undefined) => void>();

  const forgetOld = (now: number): void => {
    while (slots[0] !== undefined && slots[0] <= now - WINDOW) slots.shift();
  };

  return {
    probed: () => {
      const now = Date.now();
      const next = slots.findIndex((at) => at > now);
      slots.splice(next < 0 ? slots.length : next, 0, now);
    },
    isHeavy: () => {
      forgetOld(Date.now());
      return slots.length >= Math.min(HEAVY, limit);
    },
    turn: async (signal) => {
      const now = Date.now();
      forgetOld(now);
      // A slot is taken at once, so that those who wait keep their order.
      const at = Math.max(now, (slots.at(-limit) ?? -Infinity) + WINDOW);
      slots.push(at);
      if (at === now) return;
      await settleOnce<undefined>(
        (resolve) => {
          let isTaken = false;
          const take = (): void => {
            isTaken = true;
            resolve(undefined);
          };
          const timer = setTimeout(take, at - now);
          waiting.add(resolve);
          return () => {
            clearTimeout(timer);
            waiting.delete(resolve);
            if (!isTaken) slots.splice(slots.indexOf(at), 1);
          };
        },
        { signal },
      );
    },
    release: () => {
      for (const resolve of [...waiting]) resolve(undefined);
    },
  };
}
