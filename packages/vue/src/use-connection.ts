import {
  createConnectionControl,
  type ConnectionControl,
  type ConnectionControlState,
  unconnectedControl,
} from '@scapi/client';
import { toValue, watch, type MaybeRefOrGetter, type ShallowRef } from 'vue';
import { useControl, type UseClientOptions } from './use-control.js';
import { useReadable } from './use-readable.js';

/** What {@link useConnection} can be told. */
export interface UseConnectionOptions extends UseClientOptions {
  /** Names of the services that the application needs, for example `voice.dial`. */
  readonly neededServices?: MaybeRefOrGetter<readonly string[] | undefined>;
}

/** What {@link useConnection} returns. */
export interface UseConnectionReturn {
  /** Where the connection stands, and which of the needed services are missing. */
  readonly state: Readonly<ShallowRef<ConnectionControlState>>;
  /** See {@link ConnectionControl.connect}. */
  readonly connect: ConnectionControl['connect'];
}

/**
 * Tells whether the desktop is there, and whether it may be called.
 *
 * @see Protocol reference, sections 2 and 3.
 */
export function useConnection(options: UseConnectionOptions = {}): UseConnectionReturn {
  const control = useControl(createConnectionControl, options.client);
  watch(
    () => toValue(options.neededServices) ?? [],
    (services) => {
      control.setNeededServices(services);
    },
    { immediate: true, flush: 'sync' },
  );
  return {
    state: useReadable(() => control.$state, unconnectedControl(createConnectionControl).$state),
    connect: () => control.connect(),
  };
}
