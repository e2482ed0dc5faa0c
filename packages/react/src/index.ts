/**
 * React hooks over `@scapi/client`. More of the list in the design follows; what is here is finished.
 *
 * @packageDocumentation
 */
export { ScapiProvider, type ScapiProviderProps } from './scapi-provider.js';
export { useConnection } from './use-connection.js';
export { useDial, type UseDialResult } from './use-dial.js';
export { useScapiClient } from './use-scapi-client.js';
