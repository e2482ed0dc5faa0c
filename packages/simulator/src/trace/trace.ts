import { isRecord } from '@scapi/protocol';
import { JsonSyntaxError, readJson, type JsonPath, type Position } from '../json/json-source.js';

/**
 * Every message between one application and its desktop, in order. Both the simulated desktop and
 * the client's inspector write it, the latter also inside a real desktop, so that what happened
 * there can be replayed anywhere.
 *
 * ```json
 * {
 *   "version": 1,
 *   "entries": [
 *     { "at": 0, "direction": "out", "message": { "request": "voice.dial", "parameters": ["5001"], "referenceId": "a-1", … } },
 *     { "at": 12, "direction": "in", "message": { "referenceId": "a-1", … } }
 *   ]
 * }
 * ```
 *
 * Secrets are replaced by {@link REDACTED} before a trace is written.
 */
export interface Trace {
  readonly version: 1;
  readonly entries: readonly TraceEntry[];
}

/** One message of a {@link Trace}. */
export interface TraceEntry {
  /** Milliseconds; only the differences count. */
  readonly at: number;
  /** Seen from the application: `out` to the desktop, `in` from it. */
  readonly direction: 'in' | 'out';
  /** As it was posted. */
  readonly message: unknown;
}

/** Stands where a secret stood. */
export const REDACTED = '[redacted]';

/** A text that is no trace. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
  /** What is wrong, without the place. */
  readonly reason: string;
  /** Where it is wrong. */
  readonly position: Position;

  constructor(reason: string, position: Position) {
    super(`line ${String(position.line)}: ${reason}`);
    this.reason = reason;
    this.position = position;
  }
}

/**
 * Reads a trace from a file.
 *
 * @throws TraceError with the line and what is wrong there.
 */
export function parseTrace(text: string): Trace {
  const source = read(text);
  const fail = (path: JsonPath, reason: string): never => {
    throw new TraceError(reason, source.positionOf(path));
  };

  const trace = source.value;
  if (!isRecord(trace)) return fail([], 'a trace is an object with version and entries');
  if (trace['version'] !== 1) return fail(['version'], 'version must be 1');
  const entries: unknown = trace['entries'];
  if (!Array.isArray(entries)) return fail(['entries'], 'entries must be an array');
  let last = -Infinity;
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const path = ['entries', index];
    if (!isRecord(entry)) return fail(path, 'an entry is an object with at, direction and message');
    const { at, direction } = entry;
    if (typeof at !== 'number') return fail([...path, 'at'], 'at must be a number of milliseconds');
    if (at < last) return fail([...path, 'at'], 'entries must be in order of time');
    if (direction !== 'in' && direction !== 'out')
      return fail([...path, 'direction'], 'direction must be in or out');
    if (!Object.hasOwn(entry, 'message')) return fail(path, 'message is missing');
    last = at;
  }
  return trace as unknown as Trace;
}

function read(text: string): ReturnType<typeof readJson> {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new TraceError(error.message, error.position);
  }
}
