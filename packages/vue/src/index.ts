/**
 * Vue composables over `@scapi/client`. More of the list in the design follows; what is here is
 * finished.
 *
 * @packageDocumentation
 */
export { createScapi, provideScapiClient, type CreateScapiOptions } from './create-scapi.js';
export { useConnection } from './use-connection.js';
export { useDial, type UseDialReturn } from './use-dial.js';
export { useScapiClient } from './use-scapi-client.js';
