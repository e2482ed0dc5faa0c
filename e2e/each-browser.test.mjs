// What depends on the browser itself, in the one that E2E_BROWSER names: shared workers, locks and storage of several
// tabs, and windows of other origins. `npm run test:browsers` runs it in every browser there is.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserFile } from '../tools/start/bundle-source.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import {
  browserName,
  frameFrom,
  hasButton,
  launchNamedBrowser,
  openPage,
  press,
  shows,
} from './support/puppeteer-browser.mjs';
import { startSimulator } from './support/simulator.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name) => readFile(path(name), 'utf8');

let pages, simulator, browser, application;
before(async () => {
  const files = {};
  pages = await serveStatic({ root: path('examples/embeds-the-desktop'), files });
  const { port } = new URL(pages.origin);
  application = `http://localhost:${port}`;
  simulator = await startSimulator([
    ...['--view', `tab:${application}/raw.html`],
    ...['--embedder', application, '--embedder', pages.origin],
  ]);
  const [raw, script] = await Promise.all([
    read('e2e/support/raw-application.html'),
    read('e2e/support/raw-application.js'),
  ]);
  const head = '<body><link rel="icon" href="data:," />';
  const frame = `<iframe src="${simulator.address}" style="width: 1300px; height: 700px"></iframe>`;
  Object.assign(files, {
    '/config.js': `window.genesys = { wwe: { origin: '${simulator.address}' } };`,
    '/wwe-service-client-api.js': await browserFile('/wwe-service-client-api.js'),
    '/raw.html': raw.replace('<body>', head),
    '/embeds.html': raw.replace('<body>', head + frame),
    '/raw-application.js': script,
  });
  browser = await launchNamedBrowser();
});
after(async () => {
  await browser?.close();
  await Promise.all([simulator?.stop(), pages?.close()]);
});

const frameStateOf = (page) => page.evaluate(() => globalThis.scapiDesktop?.state.frameState);
const reaches = (page, state) =>
  page.waitForFunction(
    (wanted) => globalThis.scapiDesktop?.state.frameState === wanted,
    { polling: 50 },
    state,
  );

/** A tab of the desktop, with the application in it connected. */
async function openTab(context, frameState) {
  const page = await openPage(context, simulator.address);
  await reaches(page, frameState);
  const app = await frameFrom(page, application);
  await shows(app, 'connection', 'Connected, 77 services');
  return { page, app };
}

const inAll = (tabs, check) => Promise.all(tabs.map(check));
const callIsIn = (tabs, state) => inAll(tabs, ({ app }) => shows(app, 'call', state));

test(`${browserName}: three tabs are one session, and a leader that closes loses nothing`, async () => {
  const context = await browser.createBrowserContext();
  const leader = await openTab(context, 'LEADING');
  const second = await openTab(context, 'FOLLOWING');
  const third = await openTab(context, 'FOLLOWING');
  const tabs = [leader, second, third];

  // A call made by the application of one tab is the call of all.
  await second.page.bringToFront();
  await press(second.app, 'Dial 5001');
  await callIsIn(tabs, 'DIALING');
  await third.page.bringToFront();
  await press(third.page, 'Far end answers');
  await callIsIn(tabs, 'TALKING');
  await press(third.app, 'Attach order');
  await inAll(tabs, ({ app }) => shows(app, 'order', '4711'));

  // A toast is in the last active tab alone, and its answer reaches the application that asked.
  await press(third.app, 'Show toast');
  await third.page.waitForFunction(hasButton, { polling: 50 }, 'Open order');
  const withToast = await inAll(tabs, ({ page }) => page.evaluate(hasButton, 'Open order'));
  assert.deepEqual(withToast, [false, false, true]);
  await press(third.page, 'Open order');
  await shows(third.app, 'choice', 'mine 1');

  // The agent's state is one, too.
  await second.page.evaluate(() => globalThis.scapiDesktop.perform('agent.setState', 'NotReady'));
  const agentStates = ({ page }) =>
    page.waitForFunction(
      () => globalThis.scapiDesktop.state.agentState.operationName === 'NotReady',
      {
        polling: 50,
      },
    );
  await inAll(tabs, agentStates);

  await leader.page.close();
  const left = [second, third];
  await Promise.any(left.map(({ page }) => reaches(page, 'LEADING')));
  await Promise.any(left.map(({ page }) => reaches(page, 'FOLLOWING')));
  assert.deepEqual((await inAll(left, ({ page }) => frameStateOf(page))).sort(), [
    'FOLLOWING',
    'LEADING',
  ]);
  await callIsIn(left, 'TALKING');
  await second.page.bringToFront();
  await press(second.page, 'Hang up');
  await callIsIn(left, 'IDLE');
  await context.close();
});

for (const [how, file] of Object.entries({
  'without any code of ours': '/embeds.html',
  'with the drop-in script': '/index.html',
})) {
  for (const site of ['same', 'other']) {
    test(`${browserName}, ${how}: a page of the ${site} site embeds the desktop`, async () => {
      const context = await browser.createBrowserContext();
      const page = await openPage(context, (site === 'same' ? pages.origin : application) + file);
      const desktop = await frameFrom(page, simulator.address);
      await shows(page, 'connection', 'Connected, 77 services');
      await press(page, 'Dial 5001');
      await shows(page, 'call', 'DIALING');
      await press(desktop, 'Far end answers');
      await shows(page, 'call', 'TALKING');
      await page.locator('#attach').click();
      await shows(page, 'order', '4711');
      await page.locator('#toast').click();
      await press(desktop, 'Open order');
      await shows(page, 'choice', '1');
      await press(desktop, 'Hang up');
      await shows(page, 'call', 'IDLE');
      await context.close();
    });
  }
}
