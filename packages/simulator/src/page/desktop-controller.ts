import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Desktop, DesktopState } from '../engine/contract.js';

/** A component that is given the desktop it shows. */
export interface DesktopHost extends ReactiveControllerHost {
  desktop: Desktop;
}

/** Draws its host again after every change of what is on the desktop's screen. */
export class DesktopController implements ReactiveController {
  readonly #host: DesktopHost;
  #followed: Desktop | undefined;
  #stop: (() => void) | undefined;

  constructor(host: DesktopHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is on the screen now. */
  get state(): DesktopState {
    return this.#host.desktop.state;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** The host may have been given another desktop. */
  hostUpdate(): void {
    const { desktop } = this.#host;
    if (desktop === this.#followed) return;
    this.#stop?.();
    this.#followed = desktop;
    this.#stop = desktop.subscribe(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#followed = undefined;
  }
}
