import { createService, type ServiceParts } from './create-service.js';
import { openDesktop, type DesktopOptions } from './open-desktop.js';
import type { ServiceClientApi } from './service-client-api.js';

/** How `genesys.wwe.service` behaves. */
export interface InstallOptions extends DesktopOptions {
  /**
   * Gives up what the service keeps only because a page may rely on it. The guide "Moving from the
   * vendor's script" lists it. Default false.
   */
  readonly strict?: boolean | undefined;
  /** Prints every message of the desktop, without secrets and values of userData. Default false. */
  readonly debug?: boolean | undefined;
}

/** The global that the vendor's script makes, and a page may prepare. */
export interface Genesys {
  wwe?: { service?: unknown; origin?: string | readonly string[] };
}

/** Puts a service on the window, unless there is one: the first script wins, as it always did. */
export function installService<Client>(
  { origin, strict = false, debug = false }: InstallOptions,
  createClient: ServiceParts<Client>['createClient'],
): ServiceClientApi<Client> {
  const page = window as unknown as { genesys?: Genesys };
  const wwe = ((page.genesys ??= {}).wwe ??= {});
  const trusted = origin ?? wwe.origin;
  wwe.service ??= createService({
    open: (target) => openDesktop({ origin: trusted, strict }, target),
    createClient,
    strict,
    debug,
  });
  return wwe.service as ServiceClientApi<Client>;
}
