import { createListeners } from './listeners.js';
import { redact } from './redact.js';

/** What became of a message. */
export type LogOutcome =
  /** An application's message that has no answer yet. */
  | 'pending'
  /** An application's message that was served. */
  | 'answered'
  /** An application's message that got an error. */
  | 'refused'
  /** An application's message that gets no answer. */
  | 'ignored'
  /** A desktop's message that went out. */
  | 'sent'
  /** A desktop's message that did not arrive. */
  | 'lost';

/** One message that crossed. Immutable: a later outcome makes a new entry of the same `seq`. */
export interface LogEntry {
  /** Counts the messages of this desktop, from 1. */
  readonly seq: number;
  /** Milliseconds since 1970, by the desktop's clock. */
  readonly at: number;
  readonly frame: { readonly id: string; readonly label: string };
  /** `in`: from the application; `out`: to it. */
  readonly direction: 'in' | 'out';
  /** A copy; tokens are replaced by `[redacted]`. */
  readonly message: unknown;
  readonly outcome: LogOutcome;
  /** Why a message was refused, ignored or lost. */
  readonly why?: string;
}

/** The messages that crossed, the newest of them. */
export interface DesktopLog {
  /** Oldest first. */
  readonly entries: readonly LogEntry[];
  /** How many entries it keeps. */
  readonly limit: number;
  /** Calls `listener` after every change; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
  clear(): void;
}

/** The log, with the side that writes. */
export interface WritableLog extends DesktopLog {
  /** Adds an entry; returns its `seq`. */
  add(entry: Omit<LogEntry, 'seq'>): number;
  /** Says what became of an entry. One that has left the log is no error. */
  settle(seq: number, outcome: LogOutcome, why?: string): void;
}

/** Makes a log that keeps the newest `limit` messages. */
export function createLog(limit: number): WritableLog {
  const listeners = createListeners();
  /** Up to twice the limit, so that not every message moves all others. */
  let kept: LogEntry[] = [];
  /** What is kept, as it was read last; a reader may hold it. */
  let read: readonly LogEntry[] | undefined;
  let last = 0;

  function change(): void {
    read = undefined;
    listeners.notify();
  }

  return {
    limit,
    get entries() {
      return (read ??= kept.slice(Math.max(0, kept.length - limit)));
    },
    subscribe: (listener) => listeners.add(listener),
    clear() {
      kept = [];
      change();
    },
    add(entry) {
      const seq = ++last;
      if (kept.length >= 2 * limit) kept = kept.slice(kept.length - limit);
      // Members written after a spread would cost several times as much.
      const { at, frame, direction, message, outcome, why } = entry;
      const shown = { seq, at, frame, direction, message: redact(message), outcome };
      kept.push(why === undefined ? shown : { ...shown, why });
      change();
      return seq;
    },
    settle(seq, outcome, why) {
      const index = kept.findLastIndex((entry) => entry.seq === seq);
      const entry = kept[index];
      if (!entry || index < kept.length - limit) return;
      kept[index] = { ...entry, outcome, ...(why === undefined ? {} : { why }) };
      change();
    },
  };
}
