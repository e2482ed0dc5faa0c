import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders an element once a second while something lasts, and says for how long it has. */
export class ElapsedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #since: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Starts to count, or stops. Repeating what already holds changes nothing.
   *
   * @param since - when it began, in milliseconds since 1970; left out: with the first call.
   */
  run(isRunning: boolean, since?: number): void {
    const next = isRunning ? (since ?? this.#since ?? Date.now()) : undefined;
    if (next === this.#since) return;
    this.#since = next;
    this.hostDisconnected();
    this.hostConnected();
  }

  /** Milliseconds since the start; `undefined` while it does not run. */
  get elapsed(): number | undefined {
    // The clock that told when it began may be ahead.
    return this.#since === undefined ? undefined : Math.max(0, Date.now() - this.#since);
  }

  hostConnected(): void {
    if (this.#since === undefined) return;
    this.#timer = setInterval(() => {
      this.#host.requestUpdate();
    }, 1000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
