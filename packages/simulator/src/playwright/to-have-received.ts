import { expect, type ExpectMatcherState, type MatcherReturnType } from '@playwright/test';
import { desktopMatchers } from '../testing/matchers.js';
import type { DesktopHandle } from './desktop-handle.js';

/** Milliseconds between two looks. */
const PAUSE = 50;

/**
 * The desktop receives a request; waits for it as long as Playwright's other assertions do. With
 * `not` it waits until no such request is in the log, which is at once when none has come.
 *
 * @param name - For example `voice.dial`.
 * @param parameters - In wire order; left out, any will do. `expect.anything()` and the like are understood.
 */
export async function toHaveReceived(
  this: ExpectMatcherState,
  desktop: DesktopHandle,
  name: string,
  parameters?: readonly unknown[],
): Promise<MatcherReturnType> {
  const deadline = Date.now() + this.timeout;
  for (;;) {
    const log = { entries: await desktop.log() };
    const result = desktopMatchers.toHaveReceived.call({ equals }, { log }, name, parameters);
    if (result.pass !== this.isNot || Date.now() >= deadline)
      return { ...result, name: 'toHaveReceived' };
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Playwright gives matchers no `equals`; as a member of an object it compares as `toEqual` does. */
function equals(value: unknown, expected: unknown): boolean {
  const matcher: unknown = expect.objectContaining({ value: expected });
  return (matcher as { asymmetricMatch(other: unknown): boolean }).asymmetricMatch({ value });
}
