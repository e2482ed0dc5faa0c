import { isRecord, isString } from '@scapi/protocol';
import type { LogEntry, LogOutcome } from '../../engine/log.js';
import type { Tone } from '../parts/badge.js';

/** Name of the request each reply answers, by frame and reference. */
export type RequestIndex = ReadonlyMap<string, string>;

/** Indexes the requests of a log, so that replies can be shown with what they answer. */
export function indexRequests(entries: readonly LogEntry[]): RequestIndex {
  const index = new Map<string, string>();
  for (const entry of entries) {
    if (entry.direction === 'in') index.set(keyOf(entry), describeCall(entry.message));
  }
  return index;
}

/** Says in a few words what a message is. */
export function describeMessage(entry: LogEntry, requests: RequestIndex): string {
  const { message, direction } = entry;
  if (direction === 'in') return describeCall(message);
  if (!isRecord(message)) return 'unreadable';
  const { event, data } = message;
  if (isString(event)) {
    const type = isRecord(data) ? data['eventType'] : undefined;
    return isString(type) ? `${event} · ${type}` : event;
  }
  const answered = requests.get(keyOf(entry)) ?? 'a request';
  return Object.hasOwn(message, 'errorMessage') ? `error to ${answered}` : `reply to ${answered}`;
}

/** What became of a message, where it is worth a word. */
export const outcomes: Readonly<Partial<Record<LogOutcome, { label: string; tone: Tone }>>> = {
  pending: { label: 'pending', tone: 'neutral' },
  refused: { label: 'refused', tone: 'danger' },
  ignored: { label: 'ignored', tone: 'warning' },
  lost: { label: 'lost', tone: 'warning' },
};

function describeCall(message: unknown): string {
  if (!isRecord(message)) return 'unreadable';
  const { request, event, data } = message;
  if (isString(request)) return request;
  if (!isString(event)) return 'unreadable';
  return event === 'subscribe' ? `subscribe ${[data].flat().map(String).join(', ')}` : event;
}

const keyOf = ({ frame, message }: LogEntry): string =>
  `${frame.id} ${isRecord(message) ? String(message['referenceId']) : ''}`;
