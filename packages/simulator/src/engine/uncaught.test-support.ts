/** Runs `task` and collects the errors that the platform reports as uncaught meanwhile. */
export async function uncaughtDuring(task: () => unknown): Promise<readonly unknown[]> {
  const errors: unknown[] = [];
  const { onerror } = globalThis;
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    errors.push(event.error);
  };
  // The test runner fails a test for an uncaught error.
  globalThis.onerror = null;
  addEventListener('error', onError, true);
  try {
    await task();
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    removeEventListener('error', onError, true);
    globalThis.onerror = onerror;
  }
  return errors;
}
