import { ScapiError, type ScapiClient } from '@scapi/client';
import { useContext } from 'react';
import { ScapiContext } from './scapi-context.js';

/** Options that every hook has. */
export interface UseClientOptions {
  /** Left out, the client of the nearest `ScapiProvider`. */
  readonly client?: ScapiClient | undefined;
}

/**
 * The client to use: the one given, else that of the nearest `ScapiProvider`.
 *
 * @example
 * ```tsx
 * function AnswerButton({ interactionId }: { interactionId: string }) {
 *   const client = useScapiClient();
 *   return <button onClick={() => void client.voice.answer(interactionId)}>Answer</button>;
 * }
 * ```
 * @throws ScapiError `UNAVAILABLE` when there is neither.
 */
export function useScapiClient({ client }: UseClientOptions = {}): ScapiClient {
  const provided = useContext(ScapiContext);
  const found = client ?? provided;
  if (found) return found;
  throw new ScapiError('UNAVAILABLE', 'There is no SCAPI client for this component.', {
    hint: 'Put <ScapiProvider origin="https://your-desktop"> around it, or pass a client to the hook.',
  });
}
