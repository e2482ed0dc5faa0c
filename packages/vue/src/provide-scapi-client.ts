import type { ScapiClient } from '@scapi/client';
import { provide } from 'vue';
import { scapiKey } from './scapi-key.js';

/**
 * Provides a client to the components under this one; the application connects and closes it.
 *
 * @example
 * ```ts
 * const client = createScapiClient({ origin: 'https://second-desktop.example.com' });
 * provideScapiClient(client);
 * client.connect().catch(console.error);
 * onScopeDispose(() => client.close());
 * ```
 */
export function provideScapiClient(client: ScapiClient): void {
  provide(scapiKey, client);
}
