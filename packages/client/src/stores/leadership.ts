import type { ReadableAtom } from 'nanostores';
import { report } from '../shared/report.js';
import type { Frame } from './frame.js';

/** Something to do in one tab only. Its signal aborts when this tab no longer leads. */
export type LeadingTask = (signal: AbortSignal) => unknown;

/** See {@link ScapiClient.whileLeading}. */
export type WhileLeading = (
  task: LeadingTask,
  options?: { readonly signal?: AbortSignal | undefined },
) => () => void;

/**
 * Runs tasks while this tab leads. A tab whose desktop cannot be heard does not count as leading:
 * another one may have been elected.
 *
 * @see Protocol reference, section 8, tab leader election.
 */
export const createWhileLeading =
  ($frame: ReadableAtom<Frame>, onClosing: (callback: () => void) => () => void): WhileLeading =>
  (task, { signal: outer } = {}) => {
    let run: AbortController | undefined;
    let finished: Promise<unknown> = Promise.resolve();

    const end = (): void => run?.abort();
    const begin = (): void => {
      const { signal } = (run = new AbortController());
      // A run that has not settled yet is waited for: there are never two at once.
      finished = finished
        .then(() => (signal.aborted ? undefined : task(signal)))
        .catch((error: unknown) => {
          if (!signal.aborted) report(error);
        });
    };
    const stopFollowing = $frame.subscribe(({ frameState }) => {
      end();
      if (frameState === 'LEADING') begin();
    });
    const stop = (): void => {
      outer?.removeEventListener('abort', stop);
      stopClosing();
      stopFollowing();
      end();
    };
    // What a task still has to ask of the desktop must be asked before the connection ends.
    const stopClosing = onClosing(stop);
    outer?.addEventListener('abort', stop);
    if (outer?.aborted) stop();
    return stop;
  };
