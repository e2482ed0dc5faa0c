/**
 * The desktop of the page for end-to-end tests in TypeScript: importing this entry declares
 * `window.scapiDesktop`.
 *
 * ```ts
 * import type {} from '@scapi/simulator/window.js';
 *
 * await page.evaluate(() => window.scapiDesktop?.world.call({ ani: '+15550100' }));
 * ```
 *
 * @packageDocumentation
 */
import type { Desktop } from './engine/contract.js';

/** What `window.scapiDesktop` is on the page of the simulated desktop. */
export type ScapiDesktop = Desktop;

declare global {
  /** The desktop of the page; `undefined` until it has started, and on any other page. */
  var scapiDesktop: ScapiDesktop | undefined;
}
