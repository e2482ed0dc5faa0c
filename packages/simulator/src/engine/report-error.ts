/**
 * Reports an error of a callback that is not the engine's, as the platform reports an uncaught one:
 * the global `error` event in browsers, `uncaughtException` in Node, which has no `reportError`.
 */
export const reportUncaught = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};

/** Calls a callback that is not the engine's: what it throws is reported, and the engine goes on. */
export function guarded<T>(callback: () => T): T | undefined {
  try {
    return callback();
  } catch (error) {
    reportUncaught(error);
    return undefined;
  }
}
