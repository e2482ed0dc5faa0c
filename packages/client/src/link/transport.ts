/** Why no message can be exchanged, and what to do about it. */
export interface Unreachable {
  readonly reason: 'not-embedded' | 'origin-refused';
  readonly hint: string;
}

/** What a transport tells of. */
export interface TransportListeners {
  /** A message came. */
  readonly receive: (data: unknown) => void;
  /** A message came that the platform could not read: what it said is lost. */
  readonly unreadable: () => void;
  /** The desktop's document was replaced. */
  readonly reloaded: () => void;
  /** Time to look whether the desktop's window is still there: see {@link Transport.unreachable}. */
  readonly look: () => void;
}

/**
 * Carries messages between this page and one desktop. What arrives through it came from the
 * desktop's window and origin, and nothing more is known about it.
 */
export interface Transport {
  /** Origin of the desktop as its messages show it; `undefined` for a port, and before the first. */
  readonly origin: () => string | undefined;
  /** Says why the desktop cannot be reached, or nothing. */
  readonly unreachable: () => Unreachable | undefined;
  /** True where the desktop may be replaced by a new load of it and this page not notice. */
  readonly mayReloadUnseen: () => boolean;
  /**
   * Sends a plain object.
   *
   * @param isWanted - asked once the window is found: is the message still to be sent?
   * @throws DataCloneError, as `postMessage` does.
   */
  readonly send: (message: object, isWanted?: () => boolean) => void;
  readonly listen: (listeners: TransportListeners) => void;
  /** The desktop is gone: when it comes back it may have another of its origins. */
  readonly forget: () => void;
  /** Stops listening. */
  readonly close: () => void;
}
