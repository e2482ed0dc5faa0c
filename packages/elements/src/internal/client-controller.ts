import { ContextConsumer } from '@lit/context';
import type { ScapiClient } from '@scapi/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientContext } from './context.js';
import { $defaultClient } from './default-client.js';
import { onLateProvider } from './late-providers.js';
import { afterHydration, isHydrating } from './hydration.js';

/**
 * Finds the client of an element: that of the nearest `<scapi-provider>`, else the page's default.
 * Waits for providers that are upgraded later than the element.
 */
export class ClientController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: (client: ScapiClient | undefined) => void;
  readonly #consumer: ContextConsumer<typeof clientContext, ReactiveControllerHost & HTMLElement>;
  #provided: ScapiClient | undefined;
  #current: ScapiClient | undefined;
  #stopDefault: (() => void) | undefined;
  #stopLate: (() => void) | undefined;

  /** @param onChange - called with every new client, and with `undefined` when there is none. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    onChange: (client: ScapiClient | undefined) => void = () => undefined,
  ) {
    this.#host = host;
    this.#onChange = onChange;
    this.#consumer = new ContextConsumer(host, {
      context: clientContext,
      subscribe: true,
      callback: (client) => {
        this.#provided = client;
        this.#resolve();
      },
    });
    host.addController(this);
  }

  /** The client now; `undefined` when there is none. */
  get client(): ScapiClient | undefined {
    return this.#current;
  }

  hostConnected(): void {
    this.#stopDefault = $defaultClient.listen(this.#resolve);
    this.#stopLate = onLateProvider(this.#onProvider);
    afterHydration(this.#host, this.#resolve);
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#stopDefault?.();
    this.#stopLate?.();
    this.#provided = undefined;
  }

  readonly #onProvider = (): void => {
    // Asks again: the provider that just appeared may be an ancestor.
    this.#consumer.hostConnected();
  };

  readonly #resolve = (): void => {
    if (isHydrating(this.#host)) return;
    const client = this.#provided ?? $defaultClient.get();
    if (client === this.#current) return;
    this.#current = client;
    this.#onChange(client);
  };
}
