import type { ScapiClient } from '@scapi/client';
import { createLease } from './lease.js';
import { useLayoutUpdate } from './use-layout-update.js';
import { useLease } from './use-lease.js';
import { useScapiClient } from './use-scapi-client.js';

/** Options that every hook with options has. */
export interface UseClientOptions {
  /** Left out, the client of the nearest `ScapiProvider`. */
  readonly client?: ScapiClient | undefined;
}

/** Creates a control, and closes it when the component has left the page. */
export function useControl<Control extends { close(): void }, Options = unknown>(
  create: (client: ScapiClient, options?: Options) => Control,
  options: Options & UseClientOptions,
): Control {
  const client = useScapiClient(options.client);
  return useLease(client, () => createLease(create(client, options)));
}

/** Keeps a control on the interaction that the component is about now. */
export function useInteractionId(
  control: { setInteractionId(interactionId: string | undefined): void },
  interactionId: string | undefined,
): void {
  useLayoutUpdate(() => {
    control.setInteractionId(interactionId);
  }, [control, interactionId]);
}
