import type { Dialect } from './engine/dialect.js';
import type { DesktopOptions } from './engine/options.js';
import type { Scenario } from './scenarios/scenario.js';

/** Where the desktop shows an application. @see Protocol reference, section 3.4 (mode names inferred). */
export type WebViewPlacement = 'tab' | 'side' | 'popup' | 'background' | 'hidden';

/** An application that the desktop embeds. @see Protocol reference, section 3.4. */
export interface WebView {
  /** Title of its tab, panel or window. */
  readonly label: string;
  /** Address; may hold macros such as `$Interaction.Id$` or `$Agent.UserName$` (names inferred). */
  readonly url: string;
  /** Default `tab`. */
  readonly placement?: WebViewPlacement;
  /** One for the whole desktop, or one for each interaction. Default `workspace`. */
  readonly level?: 'workspace' | 'interaction';
}

/**
 * What the desktop page reads when it starts, from `config.json` beside it: the command line writes
 * it from its arguments.
 */
export interface PageConfig {
  readonly views: readonly WebView[];
  readonly options?: DesktopOptions;
  readonly dialect?: Partial<Dialect>;
  /** Tabs of one name share a session: the command line gives each start a name of its own. */
  readonly session?: string;
  /** Seed of the identifiers; default random. */
  readonly seed?: string;
  /** Runs when the desktop is ready. */
  readonly scenario?: Scenario;
}
