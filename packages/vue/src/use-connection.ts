import { createConnectionControl, type ConnectionControl } from '@scapi/client';
import { actionsOf, unconnectedControl } from '@scapi/client/bindings';
import { toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useControl } from './use-control.js';
import type { UseClientOptions } from './use-scapi-client.js';
import type { ControlReturn } from './use-control-return.js';
import { useReadable } from './use-readable.js';

/** Options of {@link useConnection}. */
export interface UseConnectionOptions extends UseClientOptions {
  /** Names of the services that the application needs, for example `voice.dial`. */
  readonly neededServices?: MaybeRefOrGetter<readonly string[] | undefined>;
}

/** What {@link useConnection} returns. */
export type UseConnectionReturn = Omit<ControlReturn<ConnectionControl>, 'availability'>;

/**
 * Tells whether the desktop is there, and whether it may be called.
 *
 * @example
 * ```vue
 * <script setup lang="ts">
 * const { state } = useConnection({ neededServices: ['voice.dial'] });
 * </script>
 *
 * <template>
 *   <p v-if="state.status !== 'connected'">{{ 'hint' in state ? state.hint : state.status }}</p>
 *   <p v-else>Not allowed: {{ state.missingServices.join(', ') || 'nothing' }}</p>
 * </template>
 * ```
 * @see Protocol reference, sections 2 and 3.
 */
export function useConnection(options: UseConnectionOptions = {}): UseConnectionReturn {
  const control = useControl(createConnectionControl, { client: options.client });
  watch(
    () => toValue(options.neededServices) ?? [],
    (services) => {
      control.setNeededServices(services);
    },
    { immediate: true, flush: 'sync' },
  );
  return {
    state: useReadable(() => control.$state, unconnectedControl(createConnectionControl).$state),
    ...actionsOf(control),
  };
}
