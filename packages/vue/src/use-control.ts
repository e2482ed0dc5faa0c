import type {
  ControlOptions,
  InteractionControl,
  InteractionControlOptions,
  ScapiClient,
} from '@scapi/client';
import { getCurrentScope, onScopeDispose, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useScapiClient } from './use-scapi-client.js';

/** Options that every composable with options has. */
export interface UseClientOptions {
  /** Left out, the client of the plugin or of a component above. */
  readonly client?: ScapiClient | undefined;
}

/** Creates a control, and closes it with the current scope. */
export function useControl<Control extends { close(): void }, Options = unknown>(
  create: (client: ScapiClient, options?: Options) => Control,
  client: ScapiClient | undefined,
  options?: Options,
): Control {
  const control = create(useScapiClient(client), options);
  if (getCurrentScope()) onScopeDispose(() => control.close());
  return control;
}

/** Options that every composable about one interaction has. */
export interface UseInteractionOptions extends UseClientOptions, ControlOptions {
  /** Left out, the control follows the main interaction of the selected case. */
  readonly interactionId?: MaybeRefOrGetter<string | undefined>;
}

/** Creates a control that stays on the interaction which the component is about now. */
export function useInteractionControl<Control extends InteractionControl & { close(): void }>(
  create: (client: ScapiClient, options?: InteractionControlOptions) => Control,
  { client, interactionId, ...options }: UseInteractionOptions,
): Control {
  const control = useControl(create, client, { ...options, interactionId: toValue(interactionId) });
  watch(
    () => toValue(interactionId),
    (id) => {
      control.setInteractionId(id);
    },
    { flush: 'sync' },
  );
  return control;
}
