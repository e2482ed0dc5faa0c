import type { Interaction } from '@scapi/client';
import { unconnectedClient } from '@scapi/client/bindings';
import { useMemo } from 'react';
import { useReadable } from './use-readable.js';
import { useScapiClient, type UseClientOptions } from './use-scapi-client.js';

/** Options of {@link useInteraction}. */
export interface UseInteractionOptions extends UseClientOptions {
  /** Left out, the main interaction of the selected case. */
  readonly interactionId?: string | undefined;
}

/**
 * One interaction; `undefined` while there is none. Events about others do not render again.
 *
 * @example
 * ```tsx
 * function Caller({ interactionId }: { interactionId: string }) {
 *   const interaction = useInteraction({ interactionId });
 *   return <p>{interaction ? `A call from ${interaction.ani}` : 'No call'}</p>;
 * }
 * ```
 * @see Protocol reference, section 5, `Interaction`.
 */
export function useInteraction(options: UseInteractionOptions = {}): Interaction | undefined {
  const client = useScapiClient(options);
  const { interactionId } = options;
  const $interaction = useMemo(
    () =>
      interactionId === undefined ? client.$mainInteraction : client.$interaction(interactionId),
    [client, interactionId],
  );
  return useReadable($interaction, unconnectedClient().$mainInteraction);
}
