/** Reports an error to nobody in particular, as `reportError` does, which Node does not have. */
export const report = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};
