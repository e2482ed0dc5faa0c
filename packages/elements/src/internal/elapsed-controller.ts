import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Wakes an element once a second while something lasts, and says for how long it has. */
export class ElapsedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #since: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Starts to count, or stops. Repeating what already holds changes nothing. */
  run(isRunning: boolean): void {
    if (isRunning === (this.#since !== undefined)) return;
    this.#since = isRunning ? Date.now() : undefined;
    this.hostDisconnected();
    this.hostConnected();
  }

  /** Milliseconds since the start; `undefined` while it does not run. */
  get elapsed(): number | undefined {
    return this.#since === undefined ? undefined : Date.now() - this.#since;
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
