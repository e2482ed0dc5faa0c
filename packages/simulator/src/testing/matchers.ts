import type { Desktop } from '../engine/contract.js';
import { requestsTo } from './received-requests.js';

/** What a matcher answers, in Vitest and in Jest. */
interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The assertions that `desktopMatchers` adds; `R` is what the runner's own assertions return. */
export interface DesktopMatchers<R = unknown> {
  /**
   * The desktop has received a request.
   *
   * @param name - For example `voice.dial`.
   * @param parameters - In wire order; left out, any will do.
   */
  toHaveReceived(name: string, parameters?: readonly unknown[]): R;
}

/** Parameters without those at the end that were left out: a client may send `null` for them. */
function withoutRest(parameters: readonly unknown[]): readonly unknown[] {
  const last = parameters.findLastIndex(
    (parameter) => parameter !== undefined && parameter !== null,
  );
  return parameters.slice(0, last + 1);
}

interface Utilities {
  readonly equals: (a: unknown, b: unknown) => boolean;
}

/**
 * Assertions for Vitest and Jest.
 *
 * ```ts
 * import { expect } from 'vitest';
 * import { desktopMatchers, type DesktopMatchers } from '@scapi/simulator/testing';
 *
 * expect.extend(desktopMatchers);
 * declare module 'vitest' {
 *   interface Matchers<T> extends DesktopMatchers<T> {}
 * }
 *
 * expect(desktop).toHaveReceived('voice.dial', ['5001']);
 * ```
 */
export const desktopMatchers = {
  toHaveReceived(
    this: Utilities,
    desktop: { readonly log: Pick<Desktop['log'], 'entries'> },
    name: string,
    parameters?: readonly unknown[],
  ): MatcherResult {
    const received = requestsTo(desktop, name);
    const pass = received.some(
      (request) =>
        parameters === undefined ||
        this.equals(withoutRest(request.parameters), withoutRest(parameters)),
    );
    const wanted = `${name}${parameters ? ` with ${JSON.stringify(parameters)}` : ''}`;
    const found = requestsTo(desktop).map(
      (request) => `  ${request.name} ${JSON.stringify(withoutRest(request.parameters))}`,
    );
    return {
      pass,
      message: () =>
        pass
          ? `The desktop received ${wanted}.`
          : `The desktop did not receive ${wanted}. It received ${found.length > 0 ? `\n${found.join('\n')}` : 'nothing'}`,
    };
  },
};
