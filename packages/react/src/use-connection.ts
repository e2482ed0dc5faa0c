import type { ConnectionState, ScapiClient } from '@scapi/client';
import { useStore } from '@nanostores/react';
import { useScapiClient } from './use-scapi-client.js';

/** Where the connection with the desktop stands. */
export function useConnection(client?: ScapiClient): ConnectionState {
  return useStore(useScapiClient(client).$status, { ssr: 'initial' });
}
