// Stock Firefox speaks WebDriver BiDi, which puppeteer drives; the tests that run in each browser use it for all.
import puppeteer from 'puppeteer-core';
import { chromeArgs, ensureBrowser, findFirefox } from '../../tools/find-browser.mjs';
import { afterTests } from './after-tests.mjs';
import { WAIT_LIMIT } from './browser.mjs';

const browsers = [];
afterTests(() => Promise.all(browsers.map((browser) => browser.close())));

/** Which browser `E2E_BROWSER` asks for. */
export const browserName = process.env.E2E_BROWSER ?? 'chrome';

export async function launchNamedBrowser() {
  const browser = await puppeteer.launch({
    protocolTimeout: WAIT_LIMIT,
    ...(browserName === 'firefox'
      ? { browser: 'firefox', executablePath: findFirefox() }
      : { executablePath: ensureBrowser(), args: chromeArgs }),
  });
  browsers.push(browser);
  return browser;
}

/** Opens a page in this context, and waits as long as only something that hangs takes. */
export async function openPage(context, url) {
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_LIMIT);
  await page.setViewport({ width: 1680, height: 900 });
  await page.goto(url);
  return page;
}

/** The frame of this origin in a page, once it is there. */
export const frameFrom = (page, origin) =>
  page.waitForFrame((frame) => frame !== page.mainFrame() && frame.url().startsWith(origin));

/**
 * Whether the document has a button that says this or is labeled so, in whichever of its shadow trees; runs in the page.
 * @param {string} name
 * @param {boolean} [click] clicks it, too; a button that is off does not count then, as a click would do nothing
 */
export function hasButton(name, click = false) {
  const buttonIn = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const isButton = element.localName === 'button';
      const label = element.getAttribute('aria-label') ?? element.textContent.trim();
      const isOff = element.disabled || element.ariaDisabled === 'true';
      if (isButton && label === name && !(click && isOff)) return element;
      const inside = element.shadowRoot && buttonIn(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const button = buttonIn(document);
  if (click) button?.click();
  return button !== undefined;
}

/** Presses a button of a page or a frame as soon as it is there and can be used. */
export const press = (scope, name) => scope.waitForFunction(hasButton, { polling: 50 }, name, true);

/** Waits until the element of this id says `text`. */
export const shows = (scope, id, text) =>
  scope.waitForFunction(
    (id, text) => document.getElementById(id)?.textContent.includes(text),
    { polling: 50 },
    id,
    text,
  );
