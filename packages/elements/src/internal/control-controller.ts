import { ScapiError, type Availability, type Known, type ScapiClient } from '@scapi/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { ClientController } from './client-controller.js';
import { reportMissingClient } from './missing-client.js';
import { wake } from './store-renders.js';

/** What every headless control offers an element. */
export interface Control<State> {
  readonly $state: ReadableAtom<State>;
  /**
   * Of its one service, or by action. Left out by a control that asks nothing of the desktop.
   */
  readonly $availability?: ReadableAtom<Availability | Readonly<Record<string, Availability>>>;
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
  readonly #idle: ((client: ScapiClient) => ReadableAtom<Availability>) | undefined;
  readonly #clients: ClientController;
  #control: C | undefined;
  #stops: (() => void)[] = [];

  /**
   * @param idle - what to follow as long as nothing was asked of the control, for elements that come
   *   in thousands: it is then created with the first action.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    create: (client: ScapiClient) => C,
    idle?: (client: ScapiClient) => ReadableAtom<Availability>,
  ) {
    this.#host = host;
    this.#create = create;
    this.#idle = idle;
    this.#clients = new ClientController(host, this.#onClient);
    host.addController(this);
  }

  /** The control; `undefined` while there is no client, or nothing was asked of it. */
  get control(): C | undefined {
    return this.#control;
  }

  /** State of the control; `undefined` while there is none. */
  get state(): State | undefined {
    return this.#control?.$state.get();
  }

  /**
   * False while the desktop has not told yet what is in a store of the client: what is empty then may
   * not be.
   */
  knows(store: keyof Known): boolean {
    return this.#clients.client?.$known.get()[store] ?? true;
  }

  /** May the control act, and if not, what to do about it. */
  get availability(): Availability {
    return this.availabilityOf('');
  }

  /** The same of one action, for a control with several. */
  availabilityOf(action: string): Availability {
    const { client } = this.#clients;
    if (!client) return { status: 'unavailable', hint: NO_CLIENT };
    const $availability = this.#control ? this.#control.$availability : this.#idle?.(client);
    const known = $availability?.get() ?? AVAILABLE;
    return isAvailability(known) ? known : (known[action] ?? AVAILABLE);
  }

  /**
   * The control, to ask something of it.
   *
   * @throws ScapiError `UNAVAILABLE` while there is no client.
   */
  require(): C {
    if (!this.#control) this.#start();
    if (this.#control) return this.#control;
    throw new ScapiError('UNAVAILABLE', 'There is no client.', { hint: NO_CLIENT });
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
    if (client && !this.#idle) this.#control = this.#create(client);
    if (this.#host.isConnected) this.#listen();
    this.#host.requestUpdate();
  };

  #start(): void {
    const { client } = this.#clients;
    this.#control = client && this.#create(client);
    if (this.#host.isConnected) this.#listen();
  }

  #listen(): void {
    this.#unlisten();
    const { client } = this.#clients;
    if (!client) return;
    if (!this.#idle) this.#control ??= this.#create(client);
    const stores = this.#control
      ? [this.#control.$state, this.#control.$availability, client.$known]
      : [this.#idle?.(client)];
    this.#stops = stores.flatMap((store) => store?.listen(() => wake(this.#host)) ?? []);
    this.#host.requestUpdate();
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

const AVAILABLE: Availability = { status: 'available' };

const isAvailability = (
  value: Availability | Readonly<Record<string, Availability>>,
): value is Availability => typeof value.status === 'string';

const NO_CLIENT =
  'Not connected: put this element into <scapi-provider origin="https://your-desktop">, or call setDefaultClient(client).';
