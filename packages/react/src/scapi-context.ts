import type { ScapiClient } from '@scapi/client';
import { createContext } from 'react';

/** Carries the client from {@link ScapiProvider} to the hooks. */
export const ScapiContext = createContext<ScapiClient | undefined>(undefined);
