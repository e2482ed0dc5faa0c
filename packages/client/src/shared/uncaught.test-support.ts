import { settle } from './clock.test-support.js';

/**
 * Runs `task` and collects the errors and rejections that stay uncaught meanwhile, in place of the
 * test runner, which would fail the test for them.
 */
export async function uncaught(task: () => Promise<void>): Promise<readonly unknown[]> {
  const collected: unknown[] = [];
  const { onerror, onunhandledrejection } = globalThis;
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    collected.push('reason' in event ? event.reason : event.error);
  };
  globalThis.onerror = null;
  globalThis.onunhandledrejection = null;
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', onError, true);
  try {
    await task();
    // The browser tells of unhandled rejections only after a task.
    await settle();
  } finally {
    removeEventListener('error', onError, true);
    removeEventListener('unhandledrejection', onError, true);
    Object.assign(globalThis, { onerror, onunhandledrejection });
  }
  return collected;
}
