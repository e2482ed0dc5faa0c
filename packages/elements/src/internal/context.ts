import { createContext } from '@lit/context';
import type { ScapiClient } from '@scapi/client';

/**
 * Carries the client from `<scapi-provider>` to the elements under it. The key is registered
 * globally, so that two copies of this package on one page understand each other.
 */
export const clientContext = createContext<ScapiClient | undefined>(
  Symbol.for('@scapi/elements/client'),
);
