import type { InteractionControl, InteractionControlOptions, ScapiClient } from '@scapi/client';
import { createLease } from './lease.js';
import { useLayoutUpdate } from './use-layout-update.js';
import { useLease } from './use-lease.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/** Options of a hook that can narrow what it reads. */
export interface UseSelectOptions<State, Selected = State> extends UseClientOptions {
  /** Makes of the state what the component reads: it renders again only when that changes. */
  readonly select?: ((state: State) => Selected) | undefined;
}

/** Options of a hook about one interaction. */
export interface UseInteractionControlOptions<State, Selected = State>
  extends UseSelectOptions<State, Selected>, InteractionControlOptions {}

/** Creates a control, and closes it when the component has left the page. */
export function useControl<Control extends { close(): void }, Options = unknown>(
  create: (client: ScapiClient, options?: Options) => Control,
  options: Options & UseClientOptions,
): Control {
  const client = useScapiClient(options);
  return useLease(client, () => createLease(create(client, options)));
}

/** Creates a control that stays on the interaction which the component is about now. */
export function useInteractionControl<Control extends InteractionControl & { close(): void }>(
  create: (client: ScapiClient, options?: InteractionControlOptions) => Control,
  options: InteractionControlOptions & UseClientOptions,
): Control {
  const control = useControl(create, options);
  const { interactionId } = options;
  useLayoutUpdate(() => {
    control.setInteractionId(interactionId);
  }, [control, interactionId]);
  return control;
}
