import type { ScapiClient } from '@scapi/client';
import { provide } from 'vue';
import { scapiKey } from './scapi-key.js';

/** Gives a client to the components under this one; whoever made it connects and closes it. */
export function provideScapiClient(client: ScapiClient): void {
  provide(scapiKey, client);
}
