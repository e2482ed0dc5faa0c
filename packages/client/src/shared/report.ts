/** Reports an error as an uncaught exception, as `reportError` does; Node does not have that function. */
export const report = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};
