import type { Availability, ScapiClient } from '@scapi/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { ClientController } from './client-controller.js';
import { reportMissingClient } from './missing-client.js';

/** What every headless control offers an element. */
export interface Control<State> {
  readonly $state: ReadableAtom<State>;
  /** Left out by a control that asks nothing of the desktop. */
  readonly $availability?: ReadableAtom<Availability>;
  close(): void;
}

/**
 * Gives an element its headless control: creates it for the client in reach, wakes the element when
 * the control's state changes, and closes it when the element has left the page for good (a move
 * within the page keeps it, and with it the call it follows).
 */
export class ControlController<State, C extends Control<State>> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #create: (client: ScapiClient) => C;
  readonly #clients: ClientController;
  #control: C | undefined;
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, create: (client: ScapiClient) => C) {
    this.#host = host;
    this.#create = create;
    this.#clients = new ClientController(host, this.#onClient);
    host.addController(this);
  }

  /** The control; `undefined` while there is no client. */
  get control(): C | undefined {
    return this.#control;
  }

  /** State of the control; `undefined` while there is no client. */
  get state(): State | undefined {
    return this.#control?.$state.get();
  }

  /** May the control act, and if not, what to do about it. */
  get availability(): Availability {
    if (!this.#control) return { status: 'unavailable', hint: NO_CLIENT };
    return this.#control.$availability?.get() ?? { status: 'available' };
  }

  hostConnected(): void {
    this.#listen();
    // Providers are upgraded in any order: give them until the next frame before complaining.
    requestAnimationFrame(() => {
      if (this.#host.isConnected && !this.#clients.client)
        reportMissingClient(this.#host, NO_CLIENT);
    });
  }

  hostDisconnected(): void {
    this.#unlisten();
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  readonly #onClient = (client: ScapiClient | undefined): void => {
    this.#release();
    this.#control = client && this.#create(client);
    if (this.#host.isConnected) this.#listen();
    this.#host.requestUpdate();
  };

  #listen(): void {
    this.#unlisten();
    if (!this.#control) {
      const { client } = this.#clients;
      if (!client) return;
      this.#control = this.#create(client);
    }
    const wake = (): void => {
      this.#host.requestUpdate();
    };
    const { $state, $availability } = this.#control;
    this.#stops = [$state, $availability].flatMap((store) => store?.listen(wake) ?? []);
    wake();
  }

  #unlisten(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #release(): void {
    this.#unlisten();
    this.#control?.close();
    this.#control = undefined;
  }
}

const NO_CLIENT =
  'Not connected: put this element into <scapi-provider origin="https://your-desktop">, or call setDefaultClient(client).';
