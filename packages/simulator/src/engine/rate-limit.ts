import type { Core } from './core.js';
import { numberOption } from './options.js';
import type { Caller } from './caller.js';

const LIMIT = 'service-client-api.rate-limit';
const QUARANTINE = 'service-client-api.rate-limit-quarantine-delay';
const MINUTE = 60_000;

/** Limits of requests a minute, and the quarantine after one was reached. @see Protocol reference, section 3.2. */
export interface RateLimit {
  /** Counts a request; returns why it has to be ignored, if it has. */
  admit(caller: Caller, service: string): string | undefined;
  /** Ignores everything for so many seconds, 0 for ever; by default as long as the option says. */
  quarantine(seconds?: number): void;
  /** Ends every quarantine. */
  end(): void;
  /** Forgets what it counted for an application that went away. */
  forget(frameId: string): void;
}

/** All applications, in a quarantine that was ordered. */
const ALL = '*';

/** Makes the limits of a desktop. */
export function createRateLimit(core: Core): RateLimit {
  const times = new Map<string, readonly number[]>();
  const quarantinedUntil = new Map<string, number>();

  function begin(key: string, seconds: number): void {
    quarantinedUntil.set(key, seconds === 0 ? Infinity : core.clock.now() + seconds * 1000);
  }

  function isQuarantined(key: string): boolean {
    const until = quarantinedUntil.get(key);
    if (until === undefined) return false;
    if (core.clock.now() < until) return true;
    quarantinedUntil.delete(key);
    times.delete(key);
    return false;
  }

  /** The requests of the current minute. */
  function recent(key: string): readonly number[] {
    const now = core.clock.now();
    const all = times.get(key) ?? [];
    if (core.dialect.rateWindow === 'sliding') return all.filter((at) => now - at < MINUTE);
    return now - (all[0] ?? now) < MINUTE ? all : [];
  }

  const scopeOf = ({ frameId, origin }: Caller): string =>
    ({ origin, frame: frameId, agent: 'agent' })[core.dialect.rateScope];

  return {
    admit(caller, service) {
      const scope = scopeOf(caller);
      const ofService = `${scope} ${service}`;
      if ([ALL, scope, ofService].some(isQuarantined)) return 'quarantine';
      const counted: [string, readonly number[]][] = [];
      for (const [option, key] of [
        [LIMIT, scope],
        [`${LIMIT}.${service}`, ofService],
      ] as const) {
        const limit = numberOption(core.options, option);
        if (limit === 0) continue;
        const requests = recent(key);
        if (requests.length >= limit) {
          const whole = key === scope || core.dialect.quarantineScope === 'client';
          begin(whole ? scope : ofService, numberOption(core.options, QUARANTINE));
          times.delete(key);
          return `option ${option}: more than ${String(limit)} requests a minute`;
        }
        counted.push([key, [...requests, core.clock.now()]]);
      }
      for (const [key, requests] of counted) times.set(key, requests);
      return undefined;
    },
    quarantine(seconds = numberOption(core.options, QUARANTINE)) {
      begin(ALL, seconds);
    },
    end() {
      quarantinedUntil.clear();
      times.clear();
    },
    forget(frameId) {
      if (core.dialect.rateScope !== 'frame') return;
      for (const map of [times, quarantinedUntil]) {
        for (const key of map.keys()) if (key.split(' ')[0] === frameId) map.delete(key);
      }
    },
  };
}
