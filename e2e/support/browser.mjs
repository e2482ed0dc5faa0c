// One place that knows how the end-to-end tests start their browser, and how long they wait.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { cpuThrottle } from '../../tools/cpu-throttle.mjs';
import { chromeArgs, ensureBrowser, ensureHeadlessBrowser } from '../../tools/find-browser.mjs';
import { afterTests } from './after-tests.mjs';

/** Milliseconds that only something that hangs takes: no verdict depends on the speed of the machine. */
export const WAIT_LIMIT = 120_000;

const browsers = [];
const folders = [];
afterTests(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  // A process of a browser that has closed may still write.
  const options = { recursive: true, force: true, maxRetries: 20 };
  await Promise.all(folders.map((folder) => rm(folder, options)));
});

/**
 * @param {object} [options]
 * @param {string[]} [options.args]
 * @param {boolean} [options.headless]
 * @param {boolean} [options.isComplete] with what users have around a page, though it is not shown
 */
export async function launchBrowser({ args = [], headless = true, isComplete = !headless } = {}) {
  const browser = await chromium.launch({
    executablePath: isComplete ? ensureBrowser() : ensureHeadlessBrowser(),
    headless,
    args: [...chromeArgs, ...args],
    timeout: WAIT_LIMIT,
  });
  browsers.push(browser);
  const newContext = browser.newContext.bind(browser);
  // `newPage` goes through it, too.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(WAIT_LIMIT);
    if (cpuThrottle > 1) context.on('page', slowDown);
    return context;
  };
  return browser;
}

/**
 * A context of a browser of its own, with what a user chose in its settings; closing it ends the browser.
 * @param {object} preferences as Chromium keeps them
 */
export async function launchWithPreferences(preferences) {
  const folder = await mkdtemp(join(tmpdir(), 'scapi-browser-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureBrowser(),
    args: chromeArgs,
    timeout: WAIT_LIMIT,
  });
  context.setDefaultTimeout(WAIT_LIMIT);
  folders.push(folder);
  browsers.push(context);
  return context;
}

/** Makes a page and the frames in processes of their own as slow as CPU_THROTTLE says. */
function slowDown(page) {
  const slowed = new Set();
  const slow = async (target) => {
    if (slowed.has(target)) return;
    slowed.add(target);
    try {
      const session = await page.context().newCDPSession(target);
      await session.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottle });
    } catch {
      // It shares the process of its page, or is gone already.
      slowed.delete(target);
    }
  };
  void slow(page);
  page.on('framenavigated', (frame) => frame.parentFrame() && void slow(frame));
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
