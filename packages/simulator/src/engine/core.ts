import type { Clock } from './clock.js';
import type { Dialect } from './dialect.js';
import type { Ids } from './ids.js';
import type { DesktopOptions } from './options.js';
import type { Store } from './store.js';
import type { Timers } from './timers.js';

/** What decides whether a frame receives an event. */
export interface FrameOfTab {
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
  /** Tasks in the desktop's time; listeners are called once, after all changes of a task. */
  readonly timers: Timers;
  /** Sends an event to every subscriber, or to those for which `isRecipient` is true. */
  emit(event: string, data: unknown, isRecipient?: (frame: FrameOfTab) => boolean): void;
}
