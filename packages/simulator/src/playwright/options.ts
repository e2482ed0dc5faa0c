import type { State } from '@scapi/protocol';
import type { WebViewPlacement } from '../config.js';
import type { Dialect } from '../engine/dialect.js';
import type { DesktopOptions } from '../engine/options.js';
import type { Scenario } from '../scenarios/scenario.js';

/** What `test.use` and `use` of the configuration say of the desktop. */
export interface DesktopTestOptions {
  /**
   * Address of the application under test, absolute or relative to `baseURL`. Default: `baseURL` itself.
   */
  application: string;
  /** Where the desktop shows the application. Default `tab`; `popup` opens it in a window of its own. */
  placement: WebViewPlacement;
  /** Runs when the desktop is ready: a scenario, or the name of one that comes with the simulator. */
  scenario: Scenario | string | undefined;
  /** How this desktop differs from others. */
  dialect: Partial<Dialect> | undefined;
  /**
   * Options of the desktop, by the vendor's names. Default: the application's origin may use every
   * service.
   */
  desktopOptions: DesktopOptions | undefined;
  /** What the agent may choose, the state at log-in first. */
  agentStates: readonly State[] | undefined;
  /** Reasons for not being ready, in place of those among {@link agentStates}. */
  reasons: readonly { readonly code: string; readonly label: string }[] | undefined;
  /** Decides every identifier: the same seed gives the same ones. Default `test`. */
  seed: string;
}
