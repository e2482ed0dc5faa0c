import type { ReadableAtom } from 'nanostores';
import type { ConnectionState } from './connection/status.js';
import type { Logger } from './diagnostics/logger.js';
import type { EventSource } from './event-source.js';
import type { Requester } from './requester.js';

/** What namespaces, stores and controls are built on. */
export interface Core {
  readonly request: Requester;
  readonly on: EventSource;
  readonly $status: ReadableAtom<ConnectionState>;
  /** Starts to look for the desktop, if nobody has yet. Failure shows in `$status`. */
  readonly start: () => void;
  readonly log: Logger;
}
