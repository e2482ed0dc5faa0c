import { unconnectedClient } from '@scapi/client/bindings';
import type { ShallowRef } from 'vue';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/**
 * The services that this origin may call; `undefined` while unknown. `isServiceAllowed` of
 * `@scapi/client` reads the list.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const services = useAllowedServices();
 * </script>
 *
 * <template>
 *   <p v-if="services">
 *     {{ isServiceAllowed(services, 'voice.dial') ? 'May dial' : 'May not dial' }}
 *   </p>
 * </template>
 * ```
 * @see Protocol reference, section 4.8, `getAllowedServices`.
 */
export function useAllowedServices(
  options: UseClientOptions = {},
): Readonly<ShallowRef<readonly string[] | undefined>> {
  const { $allowedServices } = useScapiClient(options);
  return useReadable(() => $allowedServices, unconnectedClient().$allowedServices);
}
