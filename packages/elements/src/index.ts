/**
 * Custom elements for applications inside Agent Desktop: the classes. Importing this module defines
 * no tag; `@scapi/elements/<name>/define.js` and `@scapi/elements/all.js` do.
 *
 * @packageDocumentation
 */
export {
  ScapiClickToDial,
  type DialDetail,
  type DialEndDetail,
} from './click-to-dial/click-to-dial.js';
export { clientContext } from './internal/context.js';
export { setDefaultClient } from './internal/default-client.js';
export { ScapiProvider } from './provider/provider.js';
