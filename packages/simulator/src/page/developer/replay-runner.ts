import type { AttachTarget } from '../../endpoints/endpoint.js';
import { createReplay, type Replay, type Trace, type TraceDifference } from '../../trace/index.js';
import type { Subscribable } from '../subscription-controller.js';

/** What became of a replay. */
export type ReplayState =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly viewKey: string }
  | {
      readonly status: 'done';
      readonly viewKey: string;
      readonly differences: readonly TraceDifference[];
    };

/**
 * Replays traces to the applications of the page: while one runs, its application talks to the
 * recorded desktop in place of the living one. When it is over the application stays as it ended, to
 * be looked at, until it is given back.
 */
export class ReplayRunner implements Subscribable {
  readonly #listeners = new Set<() => void>();
  #replay: Replay | undefined;
  #state: ReplayState = { status: 'none' };

  /** Where it stands. */
  get state(): ReplayState {
    return this.#state;
  }

  /** The recorded desktop that a view talks to now, if it does. */
  targetFor(viewKey: string): AttachTarget | undefined {
    return this.#state.status !== 'none' && this.#state.viewKey === viewKey
      ? this.#replay
      : undefined;
  }

  /** Replays a trace to one view; what ran before ends. */
  start(trace: Trace, viewKey: string): void {
    this.#replay?.stop();
    const replay = createReplay(trace);
    this.#replay = replay;
    this.#set({ status: 'running', viewKey });
    void replay.done.then((differences) => {
      if (this.#replay === replay) this.#set({ status: 'done', viewKey, differences });
    });
  }

  /** Ends the replay before its time. */
  stop(): void {
    this.#replay?.stop();
  }

  /** Gives the application back to the living desktop. */
  giveBack(): void {
    this.#replay?.stop();
    this.#replay = undefined;
    this.#set({ status: 'none' });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #set(state: ReplayState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
