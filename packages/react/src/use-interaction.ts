import { unconnectedClient, type Interaction, type ScapiClient } from '@scapi/client';
import { useMemo } from 'react';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * One interaction; `undefined` while there is none. Events about others do not render again.
 *
 * @param interactionId - left out, the main interaction of the selected case.
 * @see Protocol reference, section 5, `Interaction`.
 */
export function useInteraction(
  interactionId?: string,
  client?: ScapiClient,
): Interaction | undefined {
  const found = useScapiClient(client);
  const $interaction = useMemo(
    () =>
      interactionId === undefined ? found.$mainInteraction : found.$interaction(interactionId),
    [found, interactionId],
  );
  return useReadable($interaction, unconnectedClient().$mainInteraction);
}
