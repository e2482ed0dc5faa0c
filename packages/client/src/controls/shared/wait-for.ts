/** The one way in which controls wait for the desktop to report something. */
import type { ReadableAtom } from 'nanostores';
import type { ScapiClient } from '../../create-scapi-client.js';
import { ScapiError } from '../../errors.js';
import { settleOnce } from '../../shared/settle-once.js';

/** Something that a store will show. */
export interface Condition {
  /** Followed while a call of `waitFor` is pending. */
  readonly $source: ReadableAtom<unknown>;
  readonly isMet: () => boolean;
}

/** What ends a wait whose condition is not met. */
export interface WaitForLimits {
  /** Milliseconds; left out where something else is sure to end the wait. */
  readonly timeout?: number;
  /** What the promise rejects with after `timeout`. */
  readonly late?: () => Error;
  /** Its abort resolves: a closed control waits for nothing. */
  readonly closing: AbortSignal;
}

/** Milliseconds after which the stores are read again, or half of the time-out if that is shorter. */
const REREAD_AFTER = 2_500;

/**
 * Resolves when a condition is met, or the control is closed. Rejects with what `late` returns after
 * `timeout`, and with `CLOSED` when the client is closed meanwhile. Leaves no timer and no listener.
 *
 * The event that would meet it may be lost: half-way to the time-out the stores are read again.
 */
export async function waitFor(
  client: Pick<ScapiClient, '$status' | 'refresh'>,
  { $source, isMet }: Condition,
  { closing, ...limits }: WaitForLimits,
): Promise<void> {
  if (closing.aborted || isMet()) return;
  assertOpen(client);
  await settleOnce<undefined>((resolve, reject) => {
    const done = (): void => resolve(undefined);
    const stopSource = $source.listen(() => {
      if (isMet()) done();
    });
    const stopStatus = client.$status.listen(({ status }) => {
      if (status === 'closed') reject(clientClosedError());
    });
    closing.addEventListener('abort', done);
    const { timeout = Infinity } = limits;
    const reread = setTimeout(
      () => {
        client.refresh().catch(() => undefined);
      },
      Math.min(timeout / 2, REREAD_AFTER),
    );
    return () => {
      clearTimeout(reread);
      stopSource();
      stopStatus();
      closing.removeEventListener('abort', done);
    };
  }, limits);
}

/** @throws ScapiError `CLOSED` when the client is closed. */
export function assertOpen({ $status }: Pick<ScapiClient, '$status'>): void {
  if ($status.get().status === 'closed') throw clientClosedError();
}

const clientClosedError = (): ScapiError => new ScapiError('CLOSED', 'The client was closed.');
