/** Milliseconds; a longer time-out would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** What ends waiting early. */
export interface WaitLimits {
  /** Its abort rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the promise rejects with what `late` returns. */
  readonly timeout?: number;
  readonly late?: () => Error;
}

/**
 * A promise that settles exactly once and then leaves nothing behind, neither timer nor listener.
 *
 * @param begin - starts to wait and returns how to stop; settles later, never before it returned.
 *   What it throws rejects.
 */
export function settleOnce<T>(
  begin: (resolve: (value: T) => void, reject: (reason: unknown) => void) => () => void,
  { signal, timeout, late }: WaitLimits,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const ending =
      <Outcome>(settle: (outcome: Outcome) => void) =>
      (outcome: Outcome): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        stop();
        settle(outcome);
      };
    const fail = ending(reject);
    const onAbort = (): void => fail(signal?.reason);
    const stop = begin(ending(resolve), fail);
    const timer = late && setTimeout(() => fail(late()), Math.min(timeout ?? LONGEST, LONGEST));
    signal?.addEventListener('abort', onAbort);
  });
}
