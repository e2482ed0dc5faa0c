import type { ReadableAtom } from 'nanostores';
import type { ConnectionState } from '../link/status.js';
import type { Logger } from '../diagnostics/logger.js';
import type { EventSource } from '../link/event-source.js';
import type { ReadingRequester } from '../requests/results.js';

/** What namespaces, stores and controls are built on. */
export interface Core {
  readonly request: ReadingRequester;
  readonly on: EventSource;
  readonly $status: ReadableAtom<ConnectionState>;
  /** Starts to look for the desktop, unless that has begun already. Failure shows in `$status`. */
  readonly start: () => void;
  readonly log: Logger;
  /**
   * Calls `listener` when events may have been missed, or are to be expected: those of these names,
   * or of any.
   */
  readonly onGap: (listener: GapListener) => () => void;
  /** True while what can wait may be sent, with a view to the rate limit. */
  readonly hasRoom: () => boolean;
  /** Reads each store that is followed now; rejects as the request does. */
  readonly followed: Set<() => Promise<void>>;
}

/** @param cause - `request`: one was settled; `missed`: something may have been lost on its way here. */
export type GapListener = (
  cause: 'request' | 'missed',
  events: readonly string[] | undefined,
) => void;
