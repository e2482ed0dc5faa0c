import type { ReactiveControllerHost } from 'lit';
import type { Desktop, DesktopState } from '../engine/contract.js';
import { SubscriptionController } from './subscription-controller.js';

/** A component that is given the desktop it shows. */
export interface DesktopHost extends ReactiveControllerHost {
  desktop: Desktop;
}

/** Draws its host again after every change of what is on the desktop's screen. */
export class DesktopController extends SubscriptionController {
  readonly #desktopHost: DesktopHost;

  constructor(host: DesktopHost) {
    super(host, () => host.desktop);
    this.#desktopHost = host;
  }

  /** What is on the screen now. */
  get state(): DesktopState {
    return this.#desktopHost.desktop.state;
  }
}
