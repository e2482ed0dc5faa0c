import type { Logger } from './diagnostics/logger.js';
import { ScapiError } from './errors.js';

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
  /**
   * Milliseconds after which a request is given up; `Infinity` for never. Default 10,000, as the
   * vendor's client.
   */
  readonly timeout?: number | undefined;
  /**
   * Requests a minute that the desktop allows, a whole number; the client keeps below it. Default 0,
   * which is no limit, as `Infinity` is.
   */
  readonly rateLimit?: number | undefined;
  /**
   * Milliseconds of silence after which the client asks whether the desktop lives. Default 30,000; 0
   * or `Infinity` for never. A popup also renews its subscriptions then: its opener may have been reloaded.
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
   * Milliseconds to wait for the answer, `Infinity` for as long as it takes; default that of the
   * client. Waiting for the desktop to
   * appear counts apart, with the same limit; waiting for a turn under `rateLimit` does not count.
   */
  readonly timeout?: number | undefined;
  /** Asks anew even while an equal read is under way, whose answer may be older. Default false. */
  readonly fresh?: boolean | undefined;
  /**
   * Sends it ahead of what waits for a turn under `rateLimit`: for what cannot wait, such as the last
   * request of a page that is left. Default false.
   */
  readonly urgent?: boolean | undefined;
  /**
   * Called with the result of an answer that comes after the promise rejected with `TIMEOUT`, for what
   * would be left behind otherwise. An answer that is an error or cannot be read is not told.
   */
  readonly onLate?: ((result: unknown) => void) | undefined;
}

/**
 * Checks the numbers among the options of a client.
 *
 * @throws ScapiError `INVALID_ARGUMENT`.
 */
export function checkOptions({ timeout, heartbeat, rateLimit }: ScapiClientOptions): void {
  checkTimeout(timeout);
  if (isWrong(heartbeat, (value) => value >= 0)) {
    throw new ScapiError('INVALID_ARGUMENT', 'heartbeat must be a number of milliseconds.', {
      hint: 'Write 0 for no heartbeat.',
    });
  }
  if (isWrong(rateLimit, (value) => value >= 0 && isWhole(value))) {
    throw new ScapiError('INVALID_ARGUMENT', 'rateLimit must be a whole number.', {
      hint: 'Write how many requests a minute the desktop allows, or 0 for no limit.',
    });
  }
}

/**
 * Checks a time-out.
 *
 * @param request - the request that it is for.
 * @param name - of the option.
 * @throws ScapiError `INVALID_ARGUMENT`.
 */
export function checkTimeout(
  timeout: number | undefined,
  request?: string,
  name = 'timeout',
): void {
  if (isWrong(timeout, (value) => value > 0)) {
    throw new ScapiError('INVALID_ARGUMENT', `${name} must be a number of milliseconds above 0.`, {
      request,
      hint: 'Write Infinity to wait as long as it takes.',
    });
  }
}

/**
 * Checks how many of something are kept.
 *
 * @throws ScapiError `INVALID_ARGUMENT`.
 */
export function checkCount(name: string, count: number | undefined): void {
  if (isWrong(count, (value) => value > 0 && isWhole(value)))
    throw new ScapiError('INVALID_ARGUMENT', `${name} must be a whole number above 0.`);
}

const isWhole = (value: number): boolean => value % 1 === 0 || value === Infinity;

/** True for a value that was given and does not fit, also one that no TypeScript has checked. */
const isWrong = (value: unknown, isFit: (value: number) => boolean): boolean =>
  value !== undefined && !(typeof value === 'number' && isFit(value));
