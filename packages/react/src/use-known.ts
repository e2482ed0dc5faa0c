import type { Known } from '@scapi/client';
import { unconnectedClient } from '@scapi/client/bindings';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * Which stores know what the desktop has: `useKnown().interactions` is false until the desktop has told
 * what the agent handles, so that an empty list can be told from one that is not known yet.
 *
 * @example
 * ```tsx
 * function WorkCount() {
 *   const isKnown = useKnown().interactions;
 *   const { state } = useInteractions();
 *   if (!isKnown) return <p>Waiting for the desktop…</p>;
 *   return <p>{state.status === 'empty' ? 'Nothing to do' : `${state.entries.length} to do`}</p>;
 * }
 * ```
 */
export const useKnown = (options: UseClientOptions = {}): Known =>
  useReadable(useScapiClient(options).$known, unconnectedClient().$known);
