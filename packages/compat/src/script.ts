/**
 * The drop-in script: `<script src="wwe-service-client-api.js">` puts `genesys.wwe.service` on the
 * window. Switches are attributes of the tag: `data-origin` (several origins are separated by blanks),
 * `data-strict`, `data-debug`.
 */
import { installService } from './install-service.js';
import { createLightClient } from './light-client.js';

const { origin, strict, debug } = document.currentScript?.dataset ?? {};

installService(
  {
    origin: origin?.split(/\s+/).filter(Boolean),
    strict: strict !== undefined,
    debug: debug !== undefined,
  },
  createLightClient,
);
