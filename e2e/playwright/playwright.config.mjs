// Our own end-to-end tests in Playwright's runner, with the desktop as users get it: @scapi/simulator/playwright.
import { defineConfig } from '@playwright/test';
import { chromeArgs, ensureHeadlessBrowser } from '../../tools/find-browser.mjs';
import { WAIT_LIMIT } from '../support/browser.mjs';

export default defineConfig({
  forbidOnly: true,
  workers: 1,
  timeout: 0,
  outputDir: '../../node_modules/.cache/playwright',
  expect: { timeout: WAIT_LIMIT },
  projects: [
    { name: 'applications', testIgnore: /mistakes/ },
    // What it says when something is wrong is seen soon: nothing is waited for.
    { name: 'mistakes', testMatch: /mistakes/, expect: { timeout: 1 } },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: WAIT_LIMIT,
    launchOptions: { executablePath: ensureHeadlessBrowser(), args: chromeArgs },
  },
});
