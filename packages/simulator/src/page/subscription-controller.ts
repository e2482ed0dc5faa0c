import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that can be watched for change. */
export interface Subscribable {
  subscribe(listener: () => void): () => void;
}

/** Draws its host again after every change of what it watches. */
export class SubscriptionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Subscribable;
  #followed: Subscribable | undefined;
  #stop: (() => void) | undefined;

  /** @param source - What to watch; asked before every update, as the host may be given another. */
  constructor(host: ReactiveControllerHost, source: () => Subscribable) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const source = this.#source();
    if (source === this.#followed) return;
    this.#stop?.();
    this.#followed = source;
    this.#stop = source.subscribe(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = undefined;
  }
}
