import { unconnectedClient, type Interaction, type ScapiClient } from '@scapi/client';
import { toValue, type MaybeRefOrGetter, type ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient } from './use-scapi-client.js';

/**
 * One interaction; `undefined` while there is none. Events about others do not render again.
 *
 * @param interactionId - left out, the main interaction of the selected case.
 * @see Protocol reference, section 5, `Interaction`.
 */
export function useInteraction(
  interactionId?: MaybeRefOrGetter<string | undefined>,
  client?: ScapiClient,
): Readonly<ShallowRef<Interaction | undefined>> {
  const found = useScapiClient(client);
  return useReadable(() => {
    const id = toValue(interactionId);
    return id === undefined ? found.$mainInteraction : found.$interaction(id);
  }, unconnectedClient().$mainInteraction);
}
