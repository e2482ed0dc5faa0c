import { randomId } from '../random-id.js';

/** Something that one tab tells the others. */
export interface FromTab {
  /** Identifier of the sender. */
  readonly tab: string;
}

/** What tabs of one name tell each other, and how it is recognized. */
export interface TabsOptions<Message extends FromTab> {
  /** Tabs of one name belong together. */
  readonly name: string;
  readonly locks: LockManager;
  readonly isMessage: (value: unknown) => value is Message;
  readonly onMessage: (message: Message) => void;
  /** Called when this tab takes part: the others can tell from now on when it ends. */
  readonly onJoined: () => void;
  /** Called when the browser denies locks or channels, as it does where it denies storage. */
  readonly onDenied: () => void;
}

/**
 * This tab among the tabs of its name: it tells them things, holds locks that the browser takes
 * back when the tab closes or crashes, and so learns of the end of others.
 */
export class Tabs<Message extends FromTab> {
  readonly id: string = randomId();
  readonly #options: TabsOptions<Message>;
  readonly #channel: BroadcastChannel | undefined;
  readonly #leaving = new AbortController();
  readonly #watched = new Map<string, (() => void)[]>();

  constructor(options: TabsOptions<Message>) {
    this.#options = options;
    this.#channel = this.#openChannel();
    if (this.#channel) this.hold(TAB + this.id, options.onJoined);
  }

  /** Ends with {@link leave}. */
  get signal(): AbortSignal {
    return this.#leaving.signal;
  }

  /** Sends to all others; each receives the messages of this tab in the order in which they were sent. */
  tell(message: Message): void {
    this.#channel?.postMessage(message);
  }

  /** Takes a lock as soon as it is free, calls `held`, and keeps it until this tab ends. */
  hold(lock: string, held: () => void): void {
    this.#request(lock, () => {
      held();
      return new Promise((resolve) =>
        this.signal.addEventListener('abort', resolve, { once: true }),
      );
    });
  }

  /** The other tabs that are there now; never settles where the browser does not tell. */
  async list(): Promise<readonly string[]> {
    const { held = [] } = await this.#heldLocks();
    const prefix = `${this.#options.name}:${TAB}`;
    return held
      .map(({ name = '' }) => name)
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .filter((id) => id !== this.id);
  }

  /** Calls `listener` once after a tab has ended. */
  whenGone(id: string, listener: () => void): void {
    const listeners = this.#watched.get(id);
    if (listeners) {
      listeners.push(listener);
      return;
    }
    this.#watched.set(id, [listener]);
    this.#request(TAB + id, () => {
      const all = this.#watched.get(id) ?? [];
      this.#watched.delete(id);
      for (const each of all) each();
    });
  }

  /** Releases all locks. */
  leave(): void {
    this.#leaving.abort();
    this.#channel?.close();
  }

  /** Firefox denies channels, too, where it denies storage. */
  #openChannel(): BroadcastChannel | undefined {
    const { name, isMessage, onMessage } = this.#options;
    try {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isMessage(data)) onMessage(data);
      };
      return channel;
    } catch (error) {
      if (!isDenial(error)) throw error;
      this.#deny();
      return undefined;
    }
  }

  /** Firefox grants a page in a frame of another site its locks, and denies it this list. */
  async #heldLocks(): Promise<LockManagerSnapshot> {
    try {
      return await this.#options.locks.query();
    } catch (error) {
      if (!isDenial(error)) throw error;
      this.#deny();
      return new Promise(() => undefined);
    }
  }

  #deny(): void {
    this.leave();
    this.#options.onDenied();
  }

  #request(lock: string, granted: () => unknown): void {
    this.#options.locks
      .request(`${this.#options.name}:${lock}`, { signal: this.signal }, () =>
        this.signal.aborted ? undefined : granted(),
      )
      .catch((error: unknown) => {
        if (this.signal.aborted) return;
        if (!isDenial(error)) throw error;
        this.#deny();
      });
  }
}

/** Each tab holds a lock of its own; its name begins so. */
const TAB = 'tab:';

const isDenial = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'SecurityError';
