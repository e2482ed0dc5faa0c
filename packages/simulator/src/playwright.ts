/**
 * The simulated Agent Desktop around the application under test, for Playwright.
 *
 * ```ts
 * import { expect, test } from '@scapi/simulator/playwright';
 *
 * test.use({ application: 'http://localhost:3000' });
 *
 * test('a click dials', async ({ desktop, app }) => {
 *   await app.getByRole('button', { name: 'Call 5001' }).click();
 *   await expect(desktop).toHaveReceived('voice.dial', ['5001']);
 *   await desktop.farEndAnswers();
 *   await expect(app.getByText('Talking')).toBeVisible();
 * });
 * ```
 *
 * Each test has a desktop of its own, on a page of its own, from another origin than the application.
 * Its server is started by the first test of a worker and ends with the worker. It needs
 * `@playwright/test`, and nothing else to be running but the application.
 *
 * @packageDocumentation
 */
export type { DesktopHandle, Remote, RemoteFaults } from './playwright/desktop-handle.js';
export type { DesktopServer } from './playwright/desktop-server.js';
export {
  expect,
  test,
  type DesktopFixtures,
  type DesktopTest,
  type DesktopWorkerFixtures,
} from './playwright/fixtures.js';
export type { ApplicationLocator } from './playwright/open-application.js';
export type { DesktopTestOptions } from './playwright/options.js';
export type { ReceivedRequest } from './testing/received-requests.js';
export type { DesktopShortcuts } from './testing/shortcuts.js';
