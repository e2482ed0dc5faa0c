import { ScapiError, type ScapiClient } from '@scapi/client';
import { hasInjectionContext, inject } from 'vue';
import { scapiKey } from './scapi-key.js';

/** Options that every composable has. */
export interface UseClientOptions {
  /** Left out, the client of the plugin or of a component above. */
  readonly client?: ScapiClient | undefined;
}

/**
 * The client to use: the one given, else that of the plugin or of a component above.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const client = useScapiClient();
 * const { interactionId } = defineProps<{ interactionId: string }>();
 * </script>
 *
 * <template>
 *   <button v-on:click="client.voice.answer(interactionId)">Answer</button>
 * </template>
 * ```
 * @throws ScapiError `UNAVAILABLE` when there is neither.
 */
export function useScapiClient({ client }: UseClientOptions = {}): ScapiClient {
  const found = client ?? (hasInjectionContext() ? inject(scapiKey, undefined) : undefined);
  if (found) return found;
  throw new ScapiError('UNAVAILABLE', 'There is no SCAPI client for this component.', {
    hint: "Call app.use(createScapi({ origin: 'https://your-desktop' })), or pass a client to the composable.",
  });
}
