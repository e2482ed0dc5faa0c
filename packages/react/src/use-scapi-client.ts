import { ScapiError, type ScapiClient } from '@scapi/client';
import { useContext } from 'react';
import { ScapiContext } from './scapi-context.js';

/**
 * The client to use: the one given, else that of the nearest `ScapiProvider`.
 *
 * @throws ScapiError `UNAVAILABLE` when there is neither.
 */
export function useScapiClient(client?: ScapiClient): ScapiClient {
  const provided = useContext(ScapiContext);
  const found = client ?? provided;
  if (found) return found;
  throw new ScapiError('UNAVAILABLE', 'There is no SCAPI client for this component.', {
    hint: 'Put <ScapiProvider origin="https://your-desktop"> around it, or pass a client to the hook.',
  });
}
