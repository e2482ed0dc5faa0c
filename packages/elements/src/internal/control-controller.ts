import { ScapiError, type Availability, type Known, type ScapiClient } from '@scapi/client';
import type { ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { Audience } from './audience.js';
import { ClientController } from './client-controller.js';
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

/** Elements that come in thousands and have asked nothing of their control yet, by the store that they show. */
const audiences = new WeakMap<ReadableAtom<Availability>, Audience<ReactiveControllerHost>>();

/**
 * Gives an element its headless control: creates it for the client in reach, wakes the element when
 * the control's state changes, and closes it when the element has left the page for good (a move
 * within the page keeps it, and with it the call it follows).
 */
export class ControlController<State, C extends Control<State>> extends ClientController {
  readonly #create: (client: ScapiClient) => C;
  readonly #idle: ((client: ScapiClient) => ReadableAtom<Availability>) | undefined;
  #control: C | undefined;
  #stops: (() => void)[] | undefined;
  #audience: Audience<ReactiveControllerHost> | undefined;

  /**
   * @param idle - what to follow as long as nothing was asked of the control, for elements that come
   *   in thousands: it is then created with the first action.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    create: (client: ScapiClient) => C,
    idle?: (client: ScapiClient) => ReadableAtom<Availability>,
  ) {
    super(host);
    this.#create = create;
    this.#idle = idle;
  }

  /** The control; `undefined` while there is no client, or nothing was asked of it. */
  get control(): C | undefined {
    return this.#control;
  }

  /** State of the control; `undefined` while there is none. */
  get state(): State | undefined {
    return this.control?.$state.get();
  }

  /**
   * False while the desktop has not told yet what is in a store of the client: what is empty then may
   * not be.
   */
  knows(store: keyof Known): boolean {
    return this.client?.$known.get()[store] ?? true;
  }

  /** May the control act, and if not, what to do about it. */
  get availability(): Availability {
    return this.availabilityOf('');
  }

  /** The same of one action, for a control with several. */
  availabilityOf(action: string): Availability {
    const { client } = this;
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
    const { control } = this;
    if (control) return control;
    throw new ScapiError('UNAVAILABLE', 'There is no client.', { hint: NO_CLIENT });
  }

  override hostConnected(): void {
    super.hostConnected();
    // A new client was listened to at once.
    if (!this.#stops && !this.#audience) this.#listen();
    if (this.client) return;
    // Providers are upgraded in any order: give them until the next frame before complaining.
    requestAnimationFrame(() => {
      if (this.host.isConnected && !this.client) reportMissingClient(this.host);
    });
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#unlisten();
    if (!this.#control) return;
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#release();
    });
  }

  protected override onClient(client: ScapiClient | undefined): void {
    this.#release();
    if (client && !this.#idle) this.#control = this.#create(client);
    if (this.host.isConnected) this.#listen();
    this.host.requestUpdate();
  }

  #start(): void {
    const { client } = this;
    this.#control = client && this.#create(client);
    if (this.host.isConnected) this.#listen();
  }

  #listen(): void {
    this.#unlisten();
    const { client } = this;
    if (!client) return;
    if (!this.#idle) this.#control ??= this.#create(client);
    if (this.#control) {
      const { $state, $availability } = this.#control;
      const onChange = (): void => {
        wake(this.host);
      };
      const stores = [$state, $availability, client.$known];
      this.#stops = stores.flatMap((store) => store?.listen(onChange) ?? []);
    } else if (this.#idle) {
      this.#audience = audienceOf(this.#idle(client));
      this.#audience.add(this.host);
    }
    this.host.requestUpdate();
  }

  #unlisten(): void {
    for (const stop of this.#stops ?? []) stop();
    this.#audience?.delete(this.host);
    this.#stops = undefined;
    this.#audience = undefined;
  }

  #release(): void {
    this.#unlisten();
    this.#control?.close();
    this.#control = undefined;
  }
}

/** Pages that were told that an element has no client. */
const told = new WeakSet<Document>();

/** Says in the console, once for each page, that an element has no client and what to do. */
function reportMissingClient(element: HTMLElement): void {
  if (told.has(element.ownerDocument)) return;
  told.add(element.ownerDocument);
  console.warn(`<${element.localName}>: ${NO_CLIENT}`, element);
}

function audienceOf($store: ReadableAtom<Availability>): Audience<ReactiveControllerHost> {
  const audience = audiences.get($store) ?? new Audience((tell) => $store.listen(tell), wake);
  audiences.set($store, audience);
  return audience;
}

const AVAILABLE: Availability = { status: 'available' };

const isAvailability = (
  value: Availability | Readonly<Record<string, Availability>>,
): value is Availability => typeof value.status === 'string';

const NO_CLIENT =
  'Not connected: put this element into <scapi-provider origin="https://your-desktop">, or call setDefaultClient(client).';
