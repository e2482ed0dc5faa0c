import { unconnectedClient, type Known, type ScapiClient } from '@scapi/client';
import type { ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * Which stores know what the desktop has: `useKnown().value.interactions` is false until the desktop has
 * told what the agent handles, so that an empty list can be told from one that is not known yet.
 */
export function useKnown(client?: ScapiClient): Readonly<ShallowRef<Known>> {
  const { $known } = useScapiClient(client);
  return useReadable(() => $known, unconnectedClient().$known);
}
