import type { Desktop, DesktopState } from '../engine/contract.js';

/** How many messages a failure prints. */
const LAST_MESSAGES = 8;

/** What is on the screen and what was sent last, for the message of a failed test. */
function describeDesktop({ state, log }: Pick<Desktop, 'state' | 'log'>): string {
  const interactions = state.interactions.map(
    ({ interactionId, state: current }) => `${interactionId} ${current}`,
  );
  const messages = log.entries.slice(-LAST_MESSAGES).map(({ direction, message }) => {
    return `  ${direction === 'in' ? 'to the desktop' : 'from the desktop'}: ${JSON.stringify(message)}`;
  });
  return [
    `Interactions: ${interactions.join(', ') || 'none'}.`,
    messages.length > 0 ? `The last messages:\n${messages.join('\n')}` : 'There were no messages.',
  ].join('\n');
}

/**
 * Waits until `find` finds something on the desktop's screen.
 *
 * @param find - Looks at the screen now and after every change; anything but `undefined`, `null`
 *   and `false` ends the waiting.
 * @param timeout - Milliseconds of real time. Default 30,000: a slow machine alone never meets it.
 * @param waitsFor - What is waited for, for the message of the error. Default: the text of `find`.
 * @returns What `find` found.
 * @throws Error when the time is over, with what was waited for, the interactions and the last messages.
 */
export function until<T>(
  desktop: Pick<Desktop, 'state' | 'subscribe' | 'log'>,
  find: (state: DesktopState) => T | undefined | null | false,
  {
    timeout = 30_000,
    waitsFor = String(find),
  }: { readonly timeout?: number; readonly waitsFor?: string } = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const found = find(desktop.state);
      if (found === undefined || found === null || found === false) return false;
      clearTimeout(timer);
      resolve(found);
      return true;
    };
    const timer = setTimeout(() => {
      stop();
      const text = `This did not come within ${String(timeout)} ms: ${waitsFor}`;
      reject(new Error(`${text}\n${describeDesktop(desktop)}`));
    }, timeout);
    const stop = desktop.subscribe(() => {
      if (look()) stop();
    });
    if (look()) stop();
  });
}
