// For a file of tests that look at what `npm start` serves.
import { after, before } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { startProject } from './start-project.mjs';

/** The project and a browser for all tests of the file; they are there when the first one begins. */
export function shareProject() {
  const shared = {};
  before(async () => {
    [shared.project, shared.browser] = await Promise.all([startProject(), launchBrowser()]);
  });
  after(async () => {
    await shared.browser?.close();
    await shared.project?.close();
  });
  return shared;
}
