import type { State } from '@scapi/protocol';
import type { Dialect } from './engine/dialect.js';
import type { DesktopOptions } from './engine/options.js';
import type { WebView } from './engine/web-content.js';
import type { Scenario } from './scenarios/scenario.js';

export type { WebView, WebViewPlacement } from './engine/web-content.js';

/**
 * What the desktop page reads when it starts, from `config.json` beside it: the command line writes
 * it from its arguments.
 */
export interface PageConfig {
  readonly views: readonly WebView[];
  readonly options?: DesktopOptions;
  /**
   * Origins whose pages may embed the desktop and talk to it as applications, for example
   * `https://crm.example`: the page adds them to the origin list. Its server has to allow them, too, by
   * the header `content-security-policy: frame-ancestors https://crm.example`.
   */
  readonly embedders?: readonly string[];
  readonly dialect?: Partial<Dialect>;
  /** See `DesktopInit`. */
  readonly agentStates?: readonly State[];
  readonly reasons?: readonly { readonly code: string; readonly label: string }[];
  /** Tabs of one name share a session: the command line gives each start a name of its own. */
  readonly session?: string;
  /** Seed of the identifiers; default random. */
  readonly seed?: string;
  /** Runs when the desktop is ready. */
  readonly scenario?: Scenario;
}
