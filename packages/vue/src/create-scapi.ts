import { createScapiClient, type ScapiClient, type ScapiClientOptions } from '@scapi/client';
import type { App, Plugin } from 'vue';
import { scapiKey } from './scapi-key.js';

/** What {@link createScapi} takes: the options of a client, or a client. */
export type CreateScapiOptions = ScapiClientOptions | { readonly client: ScapiClient };

/**
 * Creates the plugin that connects an application with Agent Desktop:
 * `app.use(createScapi({ origin: 'https://desktop.example.com' }))`.
 *
 * Every application gets a client of its own, which is closed when the application is unmounted;
 * one that was handed in is not. On a server there is no desktop: what renders there is what a
 * browser shows before it has connected.
 *
 * @throws ScapiError `INVALID_ARGUMENT`, from `app.use`, when the origin is not one, or cannot be
 *   derived.
 * @see Protocol reference, section 2.1.
 */
export function createScapi(options: CreateScapiOptions = {}): Plugin {
  return {
    install(app: App) {
      const isOwn = !('client' in options);
      const client = isOwn ? createScapiClient(options) : options.client;
      app.provide(scapiKey, client);
      if (typeof window === 'undefined') return;
      client.connect().catch(() => undefined); // Shows in useConnection().
      if (isOwn) closeWith(app, client);
    },
  };
}

/** `app.onUnmount` came with Vue 3.5. */
function closeWith(app: App, client: ScapiClient): void {
  const unmount = app.unmount.bind(app);
  app.unmount = () => {
    unmount();
    client.close();
  };
}
