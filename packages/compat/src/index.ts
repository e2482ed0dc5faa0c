/**
 * `genesys.wwe.service`, as the vendor's script made it, over the new client: same calls, defects
 * repaired.
 *
 * @packageDocumentation
 */
import { createScapiClient, type ScapiClient } from '@scapi/client';
import { installService, type InstallOptions } from './install-service.js';
import type { ServiceClientApi } from './service-client-api.js';

/**
 * Puts `genesys.wwe.service` on the window and returns it. If there is one already, that one stays
 * and is returned.
 *
 * Where the origin of the desktop is not known, the service is there all the same; every call then
 * fails with advice.
 *
 * @see Protocol reference, section 2.8.
 */
export const installServiceClientApi = (
  options: InstallOptions = {},
): ServiceClientApi<ScapiClient> => installService(options, (link) => createScapiClient({ link }));

export type { InstallOptions } from './install-service.js';
export type {
  Done,
  Envelope,
  EventHandler,
  Fail,
  ServiceClientApi,
  ServiceFunction,
  ServiceNamespaces,
} from './service-client-api.js';
