/** Milliseconds; a longer time-out would fire at once. */
export const LONGEST_TIMEOUT = 2 ** 31 - 1;

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
 * @param begin - starts to wait and returns how to stop. What it throws rejects.
 */
export function settleOnce<T>(
  begin: (resolve: (value: T) => void, reject: (reason: unknown) => void) => () => void,
  { signal, timeout, late }: WaitLimits,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const wait: {
      isOver?: boolean;
      stop?: () => void;
      timer?: ReturnType<typeof setTimeout>;
    } = {};
    const ending =
      <Outcome>(settle: (outcome: Outcome) => void) =>
      (outcome: Outcome): void => {
        wait.isOver = true;
        clearTimeout(wait.timer);
        signal?.removeEventListener('abort', onAbort);
        wait.stop?.();
        settle(outcome);
      };
    const fail = ending(reject);
    const onAbort = (): void => fail(signal?.reason);
    wait.stop = begin(ending(resolve), fail);
    // What begins to wait may call back the application, which may end the wait.
    if (wait.isOver) return wait.stop();
    if (late) {
      const delay = Math.min(timeout ?? LONGEST_TIMEOUT, LONGEST_TIMEOUT);
      wait.timer = setTimeout(() => fail(late()), delay);
    }
    signal?.addEventListener('abort', onAbort);
  });
}
