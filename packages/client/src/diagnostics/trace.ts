import { isRecord, isString } from '@scapi/protocol';
import { atom, type ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../create-scapi-client.js';
import { checkCount } from '../options.js';
import { publish } from '../shared/publish.js';
import { mask, redact, REDACTED } from './redact.js';

/** A message that crossed the wire, without its secrets. */
export interface TraceEntry {
  /** Milliseconds; only the differences count. */
  readonly at: number;
  /** Seen from the application: `out` to the desktop, `in` from it. */
  readonly direction: 'in' | 'out';
  /** As it was posted, redacted. */
  readonly message: unknown;
}

/** The latest messages of a client. Made by {@link createTrace}. */
export interface Trace {
  /** Oldest first. */
  readonly $entries: ReadableAtom<readonly TraceEntry[]>;
  /** Forgets all entries. */
  clear(): void;
  /**
   * Writes the entries down.
   *
   * @returns JSON: `{ version: 1, entries: [{ at, direction, message }] }`, as the simulator replays it.
   */
  exportTrace(): string;
  /** Ends the trace; its entries remain. */
  stop(): void;
}

/** Requests whose answers are secrets or customers' data as a whole. */
const CONFIDENTIAL = /^(auth\.|outbound\.get(ChainedRecords|RecordFields)$)/;

/**
 * Keeps the latest messages of a client, redacted: values of userData, tokens and records are taken
 * out, keys stay. Costs nothing until it is called.
 *
 * @param limit - number of messages to keep, a whole number above 0 or `Infinity`; the oldest go
 *   first.
 * @throws ScapiError `INVALID_ARGUMENT` for any other limit.
 */
export function createTrace(client: Pick<ScapiClient, 'tap'>, { limit = 500 } = {}): Trace {
  checkCount('limit', limit);
  const $entries = atom<readonly TraceEntry[]>([]);
  const confidential = new Set<string>();

  const clean = (direction: 'in' | 'out', message: unknown): unknown => {
    if (!isRecord(message) || !isString(message['referenceId'])) return redact(message);
    const { request, referenceId, data } = message;
    if (direction === 'out') {
      if (isString(request) && CONFIDENTIAL.test(request)) confidential.add(referenceId);
    } else if (confidential.delete(referenceId) && data !== undefined) {
      return redact({ ...message, data: isString(data) ? REDACTED : mask(data) });
    }
    return redact(message);
  };

  const stop = client.tap((direction, message) => {
    const entry = {
      at: Math.round(performance.now()),
      direction,
      message: clean(direction, message),
    };
    publish($entries, [...$entries.get(), entry].slice(-limit));
  });

  return {
    $entries,
    stop,
    clear: () => publish($entries, []),
    exportTrace: () => JSON.stringify({ version: 1, entries: $entries.get() }, null, 2),
  };
}
