/** A promise that is settled from outside, and tells whether it was. */
export interface Deferred {
  readonly promise: Promise<void>;
  readonly isSettled: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export function createDeferred(): Deferred {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  let isSettled = false;
  const promise = new Promise<void>((...settlers) => ([resolve, reject] = settlers));
  // Where it is not awaited, a refusal must not be an unhandled rejection.
  promise.catch(() => undefined);
  return {
    promise,
    isSettled: () => isSettled,
    resolve: () => {
      isSettled = true;
      resolve();
    },
    reject: (error) => {
      isSettled = true;
      reject(error);
    },
  };
}
