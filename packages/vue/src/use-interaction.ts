import type { Interaction } from '@scapi/client';
import { unconnectedClient } from '@scapi/client/bindings';
import { toValue, type MaybeRefOrGetter, type ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/** Options of {@link useInteraction}. */
export interface UseInteractionOptions extends UseClientOptions {
  /** Left out, the main interaction of the selected case. */
  readonly interactionId?: MaybeRefOrGetter<string | undefined>;
}

/**
 * One interaction; `undefined` while there is none. Events about others do not render again.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const props = defineProps<{ id: string }>();
 * const interaction = useInteraction({ interactionId: () => props.id });
 * </script>
 *
 * <template>
 *   <p>{{ interaction ? `A call from ${interaction.ani}` : 'No call' }}</p>
 * </template>
 * ```
 * @see Protocol reference, section 5, `Interaction`.
 */
export function useInteraction(
  options: UseInteractionOptions = {},
): Readonly<ShallowRef<Interaction | undefined>> {
  const client = useScapiClient(options);
  return useReadable(() => {
    const id = toValue(options.interactionId);
    return id === undefined ? client.$mainInteraction : client.$interaction(id);
  }, unconnectedClient().$mainInteraction);
}
