/** What the messages of a trace tell: rows to show, what waits for an answer, what is subscribed. */
import { isRecord, isString } from '@scapi/protocol';
import type { TraceEntry } from '../../diagnostics/trace.js';

/** One message, explained. */
export interface InspectorRow {
  /** Milliseconds; only the differences count. */
  readonly at: number;
  /** Seen from the application: `out` to the desktop, `in` from it. */
  readonly direction: 'in' | 'out';
  readonly kind: 'request' | 'subscribe' | 'unsubscribe' | 'reply' | 'error' | 'event' | 'other';
  /** Name of the request or event; of a response, that of its request. */
  readonly name: string;
  /** Of a response: milliseconds that it took. */
  readonly duration: number | undefined;
  /** As it was posted, redacted. */
  readonly message: unknown;
}

/** A request or subscription without an answer. */
export interface PendingRequest {
  readonly name: string;
  /** When it was sent; milliseconds on the scale of {@link InspectorRow.at}. */
  readonly at: number;
}

/** What a trace tells. */
export interface TraceReading {
  readonly rows: readonly InspectorRow[];
  readonly pending: readonly PendingRequest[];
  /** Names of the events that the desktop acknowledged. */
  readonly subscriptions: readonly string[];
}

interface SentRequest extends PendingRequest {
  readonly isSubscription: boolean;
}

/** Makes a reader that keeps the rows of entries that it has read before. */
export function createTraceReader(): (entries: readonly TraceEntry[]) => TraceReading {
  const known = new WeakMap<TraceEntry, InspectorRow>();

  return (entries) => {
    const pending = new Map<unknown, SentRequest>();
    const subscriptions = new Map<unknown, string>();
    const rows = entries.map((entry) => {
      const message = isRecord(entry.message) ? entry.message : {};
      const sent = pending.get(message['referenceId']);
      const row = known.get(entry) ?? toRow(entry, message, sent);
      known.set(entry, row);
      follow(row, message, sent);
      return row;
    });

    function follow(
      { kind, name, at }: InspectorRow,
      { referenceId, subscriptionId, data }: Readonly<Record<string, unknown>>,
      sent: SentRequest | undefined,
    ): void {
      if (kind === 'request' || kind === 'subscribe') {
        pending.set(referenceId, { name, at, isSubscription: kind === 'subscribe' });
      } else if (kind === 'unsubscribe') {
        subscriptions.delete(data);
      } else if (sent) {
        pending.delete(referenceId);
        if (sent.isSubscription && kind === 'reply') subscriptions.set(subscriptionId, name);
      }
    }

    return {
      rows,
      pending: [...pending.values()].map(({ name, at }) => ({ name, at })),
      subscriptions: [...new Set(subscriptions.values())],
    };
  };
}

function toRow(
  { at, direction, message: whole }: TraceEntry,
  message: Readonly<Record<string, unknown>>,
  sent: SentRequest | undefined,
): InspectorRow {
  const { event, request, data } = message;
  const row = { at, direction, duration: undefined, message: whole };
  if (direction === 'out' && isString(request)) return { ...row, kind: 'request', name: request };
  if (direction === 'out' && (event === 'subscribe' || event === 'unsubscribe')) {
    return { ...row, kind: event, name: Array.isArray(data) ? data.join(', ') : String(data) };
  }
  if (direction === 'in' && isString(event)) return { ...row, kind: 'event', name: event };
  if (direction === 'in' && message['referenceId'] !== undefined) {
    const kind = message['errorMessage'] === undefined ? 'reply' : 'error';
    return { ...row, kind, name: sent?.name ?? '', duration: sent && at - sent.at };
  }
  return { ...row, kind: 'other', name: '' };
}
