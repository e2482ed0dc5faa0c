import type { EventListener } from '@scapi/client';
import { toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * Calls `listener` with every event of a name for as long as the current scope lives.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const last = ref('');
 * useScapiEvent('interaction', ({ eventType }) => (last.value = eventType ?? 'other'));
 * </script>
 *
 * <template>
 *   <p>{{ last }}</p>
 * </template>
 * ```
 * @param name - for example `interaction`.
 * @see Protocol reference, section 7.
 */
export function useScapiEvent<Name extends string>(
  name: MaybeRefOrGetter<Name>,
  listener: EventListener<Name>,
  options: UseClientOptions = {},
): void {
  const client = useScapiClient(options);
  if (typeof window === 'undefined') return;
  watch(
    () => toValue(name),
    (current, _before, onCleanup) => {
      onCleanup(client.on(current, listener));
    },
    { immediate: true, flush: 'sync' },
  );
}
