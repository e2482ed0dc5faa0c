import { createScapiClient, type ScapiClient, type ScapiClientOptions } from '@scapi/client';
import { provide, type App, type Plugin } from 'vue';
import { scapiKey } from './scapi-key.js';

/** What {@link createScapi} takes: the options of a client, or a client. */
export type CreateScapiOptions = ScapiClientOptions | { readonly client: ScapiClient };

/**
 * Creates the plugin that connects an application with Agent Desktop:
 * `app.use(createScapi({ origin: 'https://desktop.example.com' }))`.
 *
 * A client of its own is closed when the application is unmounted; one that was handed in is not.
 */
export function createScapi(options: CreateScapiOptions = {}): Plugin {
  return {
    install(app: App) {
      const isOwn = !('client' in options);
      const client = isOwn ? createScapiClient(options) : options.client;
      app.provide(scapiKey, client);
      client.connect().catch(() => undefined); // Shows in useConnection().
      if (isOwn) app.onUnmount(client.close);
    },
  };
}

/** Gives a client to the components under this one. */
export function provideScapiClient(client: ScapiClient): void {
  provide(scapiKey, client);
}
