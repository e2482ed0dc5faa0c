import { isRecord, isString } from '@scapi/protocol';

/** What the tabs of one desktop tell each other. */
export interface TabMessage {
  /** The sender opened, leads, or is the last active tab. */
  readonly type: 'joined' | 'leading' | 'active';
  /** Identifier of the sender. */
  readonly tab: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

const isTabMessage = (value: unknown): value is TabMessage =>
  isRecord(value) &&
  (value['type'] === 'joined' || value['type'] === 'leading' || value['type'] === 'active') &&
  isString(value['tab']) &&
  Number.isFinite(value['at']);

/**
 * This tab among the tabs of its name: it tells them things, holds locks that the browser takes
 * back when the tab closes or crashes, and so learns of the end of others.
 */
export class Tabs {
  readonly id = crypto.randomUUID();
  readonly #name: string;
  readonly #locks: LockManager;
  readonly #channel: BroadcastChannel;
  readonly #leaving = new AbortController();
  readonly #watched = new Set<string>();

  constructor(name: string, locks: LockManager) {
    this.#name = name;
    this.#locks = locks;
    this.#channel = new BroadcastChannel(name);
  }

  /** Ends with {@link leave}. */
  get signal(): AbortSignal {
    return this.#leaving.signal;
  }

  /**
   * Begins. Until `joined` is called the others cannot watch this tab, so it should claim nothing.
   *
   * @param listener - Hears the others.
   */
  join(listener: (message: TabMessage) => void, joined: () => void): void {
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isTabMessage(data)) listener(data);
    };
    this.hold(this.id, () => {
      this.tell('joined');
      joined();
    });
  }

  /** Tells all others; returns what it told. */
  tell(type: TabMessage['type'], at = Date.now()): TabMessage {
    const message: TabMessage = { type, tab: this.id, at };
    this.#channel.postMessage(message);
    return message;
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

  /** Calls `listener` once after tab `id` has ended. */
  whenGone(id: string, listener: () => void): void {
    if (this.#watched.has(id)) return;
    this.#watched.add(id);
    this.#request(id, () => {
      this.#watched.delete(id);
      listener();
    });
  }

  /** Gives up all locks. */
  leave(): void {
    this.#leaving.abort();
    this.#channel.close();
  }

  #request(lock: string, granted: () => unknown): void {
    this.#locks
      .request(`${this.#name}:${lock}`, { signal: this.signal }, () =>
        this.signal.aborted ? undefined : granted(),
      )
      .catch((error: unknown) => {
        if (!this.signal.aborted) throw error;
      });
  }
}
