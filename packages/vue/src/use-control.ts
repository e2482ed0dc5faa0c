import type {
  ControlOptions,
  InteractionControl,
  InteractionControlOptions,
  ScapiClient,
} from '@scapi/client';
import { getCurrentScope, onScopeDispose, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/** Options of a composable about one interaction. */
export interface UseInteractionControlOptions extends UseClientOptions, ControlOptions {
  /** Left out, the control follows the main interaction of the selected case. */
  readonly interactionId?: MaybeRefOrGetter<string | undefined>;
}

/** Creates a control, and closes it with the current scope. */
export function useControl<Control extends { close(): void }, Options = unknown>(
  create: (client: ScapiClient, options?: Options) => Control,
  options: Options & UseClientOptions,
): Control {
  const control = create(useScapiClient(options), options);
  if (getCurrentScope()) onScopeDispose(() => control.close());
  return control;
}

/** Creates a control that stays on the interaction which the component is about now. */
export function useInteractionControl<Control extends InteractionControl & { close(): void }>(
  create: (client: ScapiClient, options?: InteractionControlOptions) => Control,
  { interactionId, ...options }: UseInteractionControlOptions,
): Control {
  const control = useControl(create, { ...options, interactionId: toValue(interactionId) });
  watch(
    () => toValue(interactionId),
    (id) => {
      control.setInteractionId(id);
    },
    { flush: 'sync' },
  );
  return control;
}
