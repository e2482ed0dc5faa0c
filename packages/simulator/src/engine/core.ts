import type { Clock } from './clock.js';
import type { Dialect } from './dialect.js';
import type { Ids } from './ids.js';
import type { DesktopOptions } from './options.js';
import type { Store } from './store.js';
import type { Timers } from './timers.js';

/** A frame, as far as deciding about events goes. */
export interface Hearer {
  readonly id: string;
  /** The browser tab it is in. */
  readonly tab: string;
}

/** What every part of the engine stands on. */
export interface Core {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  readonly options: DesktopOptions;
  readonly dialect: Dialect;
  /** Tasks in the desktop's time; their changes of state are told once. */
  readonly timers: Timers;
  /** Sends an event to every subscriber, or to those that `hears` lets through. */
  emit(event: string, data: unknown, hears?: (frame: Hearer) => boolean): void;
}
