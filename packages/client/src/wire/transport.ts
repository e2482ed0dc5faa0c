/** Why no message can be exchanged, and what to do about it. */
export interface Unreachable {
  readonly reason: 'not-embedded' | 'origin-refused';
  readonly hint: string;
}

/**
 * Carries messages between this page and one desktop. What arrives through it came from the
 * desktop's window and origin, and nothing more is known about it.
 */
export interface Transport {
  /**
   * Origin of the desktop: as configured, or as its first message showed it. `undefined` where
   * there is none (a port) or none is known yet.
   */
  readonly origin: () => string | undefined;
  /** Says why the desktop cannot be reached, or nothing. */
  readonly unreachable: () => Unreachable | undefined;
  /**
   * Sends a plain object.
   *
   * @throws DataCloneError, as `postMessage` does.
   */
  readonly send: (message: object) => void;
  /** Calls `receive` with every message; `reloaded` when the desktop's document was replaced. */
  readonly listen: (receive: (data: unknown) => void, reloaded: () => void) => void;
  /** Stops listening. */
  readonly close: () => void;
}
