import type { Clock } from './clock.js';
import type { Dialect } from './dialect.js';
import type { Ids } from './ids.js';
import type { DesktopOptions } from './options.js';
import type { Store } from './store.js';
import type { Timers } from './timers.js';

/** What every part of the engine stands on. */
export interface Core {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly options: DesktopOptions;
  readonly dialect: Dialect;
  /** Tasks in the desktop's time; their changes of state are told once. */
  readonly timers: Timers;
  /** Sends an event to every subscriber but the frame `except`. */
  emit(event: string, data: unknown, except?: string): void;
}
