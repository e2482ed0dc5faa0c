import type { ScapiClient } from '@scapi/client';
import { provide } from 'vue';
import { scapiKey } from './scapi-key.js';

/** Provides a client to the components under this one; the application connects and closes it. */
export function provideScapiClient(client: ScapiClient): void {
  provide(scapiKey, client);
}
