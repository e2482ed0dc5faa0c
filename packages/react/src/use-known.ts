import { unconnectedClient, type Known, type ScapiClient } from '@scapi/client';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * Which stores know what the desktop has: `useKnown().interactions` is false until the desktop has told
 * what the agent handles, so that an empty list can be told from one that is not known yet.
 */
export const useKnown = (client?: ScapiClient): Known =>
  useReadable(useScapiClient(client).$known, unconnectedClient().$known);
