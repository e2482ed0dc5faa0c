import type { EventListener, ScapiClient } from '@scapi/client';
import { toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useScapiClient } from './use-scapi-client.js';

/**
 * Calls `listener` with every event of a name for as long as the current scope lives.
 *
 * @param name - for example `interaction`.
 * @see Protocol reference, section 7.
 */
export function useScapiEvent<Name extends string>(
  name: MaybeRefOrGetter<Name>,
  listener: EventListener<Name>,
  client?: ScapiClient,
): void {
  const found = useScapiClient(client);
  if (typeof window === 'undefined') return;
  watch(
    () => toValue(name),
    (current, _before, onCleanup) => {
      onCleanup(found.on(current, listener));
    },
    { immediate: true, flush: 'sync' },
  );
}
