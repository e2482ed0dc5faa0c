import { ContextEvent } from '@lit/context';
import type { ScapiClient } from '@scapi/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Audience } from './audience.js';
import { clientContext } from './context.js';
import { $defaultClient } from './default-client.js';
import { afterHydration, isHydrating } from './hydration.js';

/**
 * Finds the client of an element: that of the nearest `<scapi-provider>`, else the page's default.
 * Waits for providers that are upgraded later than the element.
 */
export abstract class ClientController implements ReactiveController {
  static readonly #onDefault = new Audience<ClientController>(
    (tell) => $defaultClient.listen(tell),
    (one) => {
      one.#resolve();
    },
  );
  /** Those without a provider: one that appears later may be an ancestor. */
  static readonly #onProvider = new Audience<ClientController>(
    (tell) => {
      document.addEventListener('context-provider', tell);
      return () => {
        document.removeEventListener('context-provider', tell);
      };
    },
    (one) => {
      one.#ask();
    },
  );

  protected readonly host: ReactiveControllerHost & HTMLElement;
  #provided: ScapiClient | undefined;
  #current: ScapiClient | undefined;
  #leaveProvider: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  /** The client now; `undefined` when there is none. */
  get client(): ScapiClient | undefined {
    return this.#current;
  }

  hostConnected(): void {
    ClientController.#onDefault.add(this);
    this.#ask();
    if (!this.#leaveProvider) ClientController.#onProvider.add(this);
    afterHydration(this.host, () => {
      this.#resolve();
    });
    this.#resolve();
  }

  hostDisconnected(): void {
    ClientController.#onDefault.delete(this);
    ClientController.#onProvider.delete(this);
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
    this.#provided = undefined;
  }

  /** Called with every new client, and with `undefined` when there is none. */
  protected abstract onClient(client: ScapiClient | undefined): void;

  /** Asks the elements around for a provider, which answers at once and with every other client. */
  #ask(): void {
    this.host.dispatchEvent(new ContextEvent(clientContext, this.host, this.#onProvided, true));
  }

  readonly #onProvided = (client: ScapiClient | undefined, leave?: () => void): void => {
    if (this.#leaveProvider !== leave) this.#leaveProvider?.();
    this.#leaveProvider = leave;
    if (leave) ClientController.#onProvider.delete(this);
    this.#provided = client;
    this.#resolve();
  };

  #resolve(): void {
    if (isHydrating(this.host)) return;
    const client = this.#provided ?? $defaultClient.get();
    if (client === this.#current) return;
    this.#current = client;
    this.onClient(client);
  }
}
