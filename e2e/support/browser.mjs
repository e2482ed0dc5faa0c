// One place that knows how the end-to-end tests start their browser.
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from '../../tools/find-browser.mjs';
import { afterTests } from './after-tests.mjs';

const browsers = [];
afterTests(() => Promise.all(browsers.map((browser) => browser.close())));

/** @param {{ args?: string[], headless?: boolean }} [options] */
export async function launchBrowser({ args = [], headless = true } = {}) {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    headless,
    args: [...chromeArgs, ...args],
  });
  browsers.push(browser);
  return browser;
}

/** Collects what must not happen on a page: uncaught errors and console errors. */
export function watchErrors(page) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
