// An application from another origin, opened in the simulated desktop as the command line serves it.
import { serveStatic } from '../../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './browser.mjs';
import { startSimulator } from './simulator.mjs';

const viewport = { width: 1440, height: 900 };

/**
 * Serves an application and opens it in a tab of the desktop, on a page that is watched for errors.
 * @param {Parameters<typeof serveStatic>[0]} served another site than the desktop, not only another port: the browser
 *   gives it a process of its own
 * @param {object} [options]
 * @param {string} [options.path] of its first page
 * @param {string} [options.title] of its tab
 * @param {string} [options.placement] where the desktop puts it
 * @param {() => void} [options.initScript] runs in every page and frame before anything else does
 * @param {import('playwright-core').Browser} [options.browser] left out, one that `close` ends
 */
export async function openInDesktop(
  served,
  { path = '/', title, placement, initScript, browser } = {},
) {
  const server = await serveStatic({ host: 'localhost', ...served });
  const url = `${server.origin}${path}`;
  const simulator = await startSimulator([
    title ? `${title}=${url}` : url,
    ...(placement ? ['--placement', placement] : []),
  ]);
  const own = browser ?? (await launchBrowser());
  const context = await own.newContext({ viewport });
  if (initScript) await context.addInitScript(initScript);
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(simulator.address);

  const view = page.frameLocator(`iframe[src^="${server.origin}"]`);
  /** Runs a function in the page of the application. */
  const inApplication = async (run, argument) => {
    const isApplication = (frame) => frame.url().startsWith(server.origin);
    // The desktop knows of the frame before its address is that of the application.
    const frame =
      page.frames().find(isApplication) ??
      (await page.waitForEvent('framenavigated', { predicate: isApplication }));
    return frame.evaluate(run, argument);
  };

  return {
    browser: own,
    /** The desktop. */
    page,
    /** What went wrong on either page. */
    errors,
    /** Address of the desktop. */
    address: simulator.address,
    /** Address of the application. */
    url,
    /** The application in the desktop. */
    view,
    inApplication,
    /** Presses a button of the desktop. */
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    /** Presses a button of the application. */
    click: (name) => view.getByRole('button', { name, exact: true }).click(),
    /** Waits until the application shows this, and nothing more, in an element. */
    shows: (id, text) => view.locator(`#${id}`, { hasText: new RegExp(`^${text}$`) }).waitFor(),
    /** Loads the application anew, and waits until it has subscribed to something again. */
    reload: async () => {
      await page.evaluate(() => globalThis.scapiDesktop.log.clear());
      await inApplication(() => globalThis.location.reload());
      await page.waitForFunction(() =>
        globalThis.scapiDesktop.log.entries.some(({ message }) => message.subscriptionId),
      );
    },
    close: async () => {
      await (browser ? context : own).close();
      await Promise.all([simulator.stop(), server.close()]);
    },
  };
}

/** Opens an application in a window of its own, from a desktop of its own. */
export async function openAsPopup(url, browser) {
  const simulator = await startSimulator([url, '--placement', 'popup']);
  const opener = await browser.newPage({ viewport });
  await opener.goto(simulator.address);
  const opening = opener.waitForEvent('popup');
  await opener.getByRole('button', { name: /^Open localhost/ }).click();
  return {
    opener,
    popup: await opening,
    close: async () => {
      await opener.close();
      await simulator.stop();
    },
  };
}
