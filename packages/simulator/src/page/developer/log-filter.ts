import type { LogEntry } from '../../engine/log.js';
import { formatValue } from '../parts/format.js';
import { describeMessage, type RequestIndex } from './message-words.js';

/** What the log shows; an empty text means everything. */
export interface LogFilter {
  readonly text: string;
  readonly direction: '' | LogEntry['direction'];
  /** Label of an application. */
  readonly frame: string;
}

/** Shows everything. */
export const noFilter: LogFilter = { text: '', direction: '', frame: '' };

/** Keeps the entries that a filter lets through. */
export function filterEntries(
  entries: readonly LogEntry[],
  { text, direction, frame }: LogFilter,
  requests: RequestIndex,
): readonly LogEntry[] {
  const wanted = text.toLowerCase();
  return entries.filter(
    (entry) =>
      (direction === '' || entry.direction === direction) &&
      (frame === '' || entry.frame.label === frame) &&
      (wanted === '' ||
        describeMessage(entry, requests).toLowerCase().includes(wanted) ||
        formatValue(entry.message).toLowerCase().includes(wanted)),
  );
}

/** The labels of the applications in a log, in order of appearance. */
export const framesIn = (entries: readonly LogEntry[]): readonly string[] => [
  ...new Set(entries.map(({ frame }) => frame.label)),
];
