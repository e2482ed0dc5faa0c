// A test that fails half way does not end what it began, and an open browser or server would keep its file from ending.
import { after } from 'node:test';

/** Runs `end` after all tests of the file, if called while the file loads; does nothing outside a test run, where the caller ends it. */
export function afterTests(end) {
  if (process.env.NODE_TEST_CONTEXT) after(end);
}
