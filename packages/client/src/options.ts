import type { Logger } from './diagnostics/logger.js';

/** How to find and talk to the desktop. */
export interface ScapiClientOptions {
  /**
   * Origin of the desktop, for example `https://desktop.example.com`, or the origins it may have.
   * Left out, the browser is asked who embeds this page. `'*'` accepts any origin: then any page
   * that embeds yours can read what you send.
   */
  readonly origin?: string | readonly string[] | undefined;
  /**
   * The desktop's window: `'opener'`, `'parent'`, a window (a page that embeds the desktop passes
   * its iframe's `contentWindow`) or a function that finds it, called whenever it is needed.
   * Default: opener, then parent.
   */
  readonly target?: DesktopTarget | undefined;
  /** Talks through this port instead of windows, for example to a simulated desktop in a test. */
  readonly port?: MessagePort | undefined;
  /** Milliseconds after which a request is given up. Default 10,000, as the vendor's client. */
  readonly timeout?: number | undefined;
  /** Requests a minute that the desktop allows; the client keeps below it. Default: no limit. */
  readonly rateLimit?: number | undefined;
  /**
   * Milliseconds of silence after which the client asks whether the desktop lives. Default 30,000; 0
   * never. A popup also renews its subscriptions then: its opener may have been reloaded.
   */
  readonly heartbeat?: number | undefined;
  /** Accepts answers of servers that do not call themselves exactly `WWE Server`. Default false. */
  readonly lenient?: boolean | undefined;
  /** Receives what the client does. Default: warnings only, each once; see {@link createConsoleLogger}. */
  readonly logger?: Logger | undefined;
}

/** See {@link ScapiClientOptions.target}. */
export type DesktopTarget = 'opener' | 'parent' | Window | (() => Window | null);

/** Options of one request; last argument of every call. */
export interface RequestOptions {
  /** Gives the request up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds to wait for the answer; default that of the client. Waiting for the desktop to
   * appear counts apart, with the same limit; waiting for a turn under `rateLimit` does not count.
   */
  readonly timeout?: number | undefined;
  /** Asks anew even while an equal read is under way, whose answer may be older. Default false. */
  readonly fresh?: boolean | undefined;
}
