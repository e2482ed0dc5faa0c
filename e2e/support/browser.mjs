// One place that knows how the end-to-end tests start their browser.
import { chromium } from 'playwright-core';
import { chromeArgs, ensureBrowser } from '../../tools/find-browser.mjs';

/** @param {{ args?: string[], headless?: boolean }} [options] */
export function launchBrowser({ args = [], headless = true } = {}) {
  return chromium.launch({
    executablePath: ensureBrowser(),
    headless,
    args: [...chromeArgs, ...args],
  });
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
