/** Keeps requests under the rate that the desktop allows. @see Protocol reference, section 3.2. */

const MINUTE = 60_000;
/** Requests in a minute from which on silence is more likely a limit than a dead desktop. */
const HEAVY = 30;

export interface Pacer {
  /** Resolves when the next request may be sent; rejects with the signal's reason. */
  readonly turn: (signal: AbortSignal | undefined) => Promise<void>;
  /** True when so much was sent lately that the desktop may have had enough. */
  readonly isHeavy: () => boolean;
  readonly close: () => void;
}

export function createPacer(rateLimit: number | undefined, now: () => number = Date.now): Pacer {
  const sent: number[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const limit = rateLimit ?? Infinity;

  const forget = (): void => {
    const since = now() - MINUTE;
    while (sent[0] !== undefined && sent[0] <= since) sent.shift();
  };

  return {
    isHeavy: () => {
      forget();
      return sent.length >= Math.min(HEAVY, limit);
    },
    turn: (signal) => {
      forget();
      // A place is taken at once, so that those who wait keep their order.
      const ahead = sent[sent.length - limit];
      const at = ahead === undefined ? now() : Math.max(now(), ahead + MINUTE);
      sent.push(at);
      const wait = at - now();
      if (wait <= 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          clearTimeout(timer);
          timers.delete(timer);
          reject(signal?.reason as Error);
        };
        const timer = setTimeout(() => {
          timers.delete(timer);
          signal?.removeEventListener('abort', stop);
          resolve();
        }, wait);
        timers.add(timer);
        signal?.addEventListener('abort', stop, { once: true });
      });
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
