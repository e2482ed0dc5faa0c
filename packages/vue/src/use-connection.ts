import type { ConnectionState, ScapiClient } from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/** Where the connection with the desktop stands. */
export function useConnection(client?: ScapiClient): Readonly<ShallowRef<ConnectionState>> {
  return useReadable(useScapiClient(client).$status);
}
