// The other way round: a page embeds the desktop, and talks to it in every way there is.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserFile } from '../tools/start/bundle-source.mjs';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, launchWithPreferences, watchErrors } from './support/browser.mjs';
import { bundle } from './support/bundle.mjs';
import { startSimulator } from './support/simulator.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name) => readFile(path(name), 'utf8');
const viewport = { width: 1680, height: 900 };

let pages, stranger, plain, simulator, browser;
const sites = {};

before(async () => {
  const files = {};
  [pages, stranger] = await Promise.all([
    serveStatic({ root: path('examples/embeds-the-desktop'), files }),
    serveStatic({ files }),
  ]);
  // One server with two names: of the desktop's own site, and of another.
  const { port } = new URL(pages.origin);
  sites.same = `http://127.0.0.1:${port}`;
  sites.other = `http://localhost:${port}`;
  plain = createServer(({ url }, response) => {
    response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(files[url]);
  }).listen(0, '127.0.0.1');
  await once(plain, 'listening');
  sites.insecure = `http://crm.example:${plain.address().port}`;

  simulator = await startSimulator(
    Object.values(sites).flatMap((origin) => ['--embedder', origin]),
  );
  const frame = `<iframe src="${simulator.address}" style="width: 1300px; height: 800px"></iframe>`;
  const [raw, rawScript] = await Promise.all([
    read('e2e/support/raw-application.html'),
    read('e2e/support/raw-application.js'),
  ]);
  Object.assign(files, {
    '/config.js': `window.genesys = { wwe: { origin: '${simulator.address}' } };`,
    '/wwe-service-client-api.js': await browserFile('/wwe-service-client-api.js'),
    '/scapi-elements.js': await bundle(`import '@scapi/elements/all.js';`),
    '/raw.html': raw.replace('<body>', `<link rel="icon" href="data:," /><body>${frame}`),
    '/raw-application.js': rawScript,
    '/client.html': `<!doctype html><link rel="icon" href="data:,">${frame}
      <script type="module" src="client.js"></script>
      <scapi-provider><scapi-click-to-dial destination="5001">Dial 5001</scapi-click-to-dial></scapi-provider>
      <button id="attach"></button><button id="toast"></button>
      <p id="connection"></p><p id="call"></p><p id="order"></p><p id="choice"></p>`,
    '/client.js': await bundle(clientPage(simulator.address)),
  });
  browser = await launchBrowser({ args: ['--host-resolver-rules=MAP crm.example 127.0.0.1'] });
});
after(async () => {
  await browser?.close();
  plain?.close();
  await Promise.all([simulator?.stop(), pages?.close(), stranger?.close()]);
});

/** A client with `target`, and tags with a provider that has this client. */
const clientPage = (desktop) => `
  import { createScapiClient } from '@scapi/client';
  import '@scapi/elements/all.js';
  const frame = document.querySelector('iframe');
  const client = createScapiClient({ origin: '${desktop}', target: () => frame.contentWindow });
  document.querySelector('scapi-provider').client = client;
  const show = (id, text) => { document.getElementById(id).textContent = text; };
  let call = '';
  let toast = '';
  client.on('interaction', ({ interaction }) => {
    call = interaction.interactionId;
    show('call', interaction.state);
    show('order', String(interaction.userData['OrderId']));
  });
  client.on('system', (event) => {
    if (event.customToastId === toast) show('choice', \`mine \${event.buttonIndex}\`);
  });
  document.getElementById('attach').onclick = () =>
    client.interaction.setUserData(call, { OrderId: '4711' });
  document.getElementById('toast').onclick = async () => {
    ({ id: toast } = await client.system.popupToast({
      title: 'Orders', subject: 'Order 4711 was paid', buttons: ['Later', 'Open order'],
    }));
  };
  const services = await client.system.getAllowedServices();
  show('connection', \`Connected, \${services.length} services\`);`;

/** Opens a page that embeds the desktop. */
async function open(context, url) {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  const errors = watchErrors(page);
  await page.goto(url);
  const desktop = page.frameLocator('iframe');
  return {
    page,
    errors,
    desktop,
    press: (name) => desktop.getByRole('button', { name, exact: true }).click(),
    shows: (id, text) => page.locator(`#${id}`, { hasText: text }).waitFor(),
    notes: desktop.getByRole('list', { name: 'Notes' }),
    frame: () => page.frames().find((frame) => frame.url().startsWith(simulator.address)),
  };
}

/** A call, a change of its data, and a toast: requests, answers and events in both directions. */
async function runThrough({ page, desktop, press, shows, errors, notes }) {
  await shows('connection', 'Connected, 77 services');
  await notes.getByText('embeds this desktop and may call 77 services').waitFor();
  await page.getByRole('button', { name: 'Dial 5001' }).click();
  await shows('call', 'DIALING');
  await press('Far end answers');
  await shows('call', 'TALKING');
  await page.locator('#attach').click();
  await shows('order', '4711');
  await desktop.getByRole('row', { name: /OrderId 4711/ }).waitFor();
  await page.locator('#toast').click();
  await press('Open order');
  await shows('choice', /(?:mine|button) 1/);
  await press('Hang up');
  await shows('call', 'IDLE');
  assert.deepEqual(errors, []);
  await page.close();
}

const ways = {
  'without any code of ours': '/raw.html',
  'with a client that has a target, and tags that share it': '/client.html',
  'with the drop-in script, as the example does': '/index.html',
};
for (const [how, file] of Object.entries(ways)) {
  for (const site of ['same', 'other']) {
    test(`${how}: a page of the ${site} site completes a call, a change of data and a toast`, async () => {
      const context = await browser.newContext();
      await runThrough(await open(context, sites[site] + file));
      await context.close();
    });
  }
}

/** What the browser lets the desktop in the frame do. */
const allowed = (frame) =>
  frame.evaluate(async () => {
    const storage = await Promise.resolve()
      .then(() => void globalThis.localStorage)
      .then(
        () => 'allowed',
        ({ name }) => name,
      );
    const locks = await navigator.locks.request('probe', () => 'allowed').catch(({ name }) => name);
    return { storage, locks };
  });

test('where the browser denies storage and locks to pages of another site, it runs without, and says so', async () => {
  const context = await launchWithPreferences({
    profile: { block_third_party_cookies: true, cookie_controls_mode: 1 },
  });
  const opened = await open(context, `${sites.other}/raw.html`);
  await opened.notes.getByText('denies this page locks between tabs').waitFor();
  await opened.notes.getByText('denies this page its storage').waitFor();
  assert.deepEqual(await allowed(opened.frame()), {
    storage: 'SecurityError',
    locks: 'SecurityError',
  });
  await runThrough(opened);
  await context.close();
});

test('where the browser allows them, apart from those of the desktop on its own, they are used', async () => {
  const context = await launchWithPreferences({
    profile: { block_third_party_cookies: false, cookie_controls_mode: 0 },
  });
  const opened = await open(context, `${sites.other}/raw.html`);
  await opened.notes.getByText('a page of another site may embed it').waitFor();
  assert.deepEqual(await allowed(opened.frame()), { storage: 'allowed', locks: 'allowed' });
  assert.equal(await opened.notes.getByText('denies this page').count(), 0);
  await runThrough(opened);
  await context.close();
});

test('a page without TLS can embed it, although the browser then keeps some functions from it', async () => {
  const context = await browser.newContext();
  const opened = await open(context, `${sites.insecure}/raw.html`);
  await opened.shows('connection', 'Connected');
  assert.equal(await opened.frame().evaluate(() => globalThis.isSecureContext), false);
  await runThrough(opened);
  await context.close();
});

test('a page that may not embed it shows no desktop', async () => {
  const page = await browser.newPage();
  await page.goto(`${stranger.origin}/raw.html`);
  await page.waitForFunction(() => {
    try {
      return globalThis.frames[0].location.href === 'never';
    } catch {
      return true; // Of another origin: the error page of the browser.
    }
  });
  assert.equal(await page.frameLocator('iframe').getByText('Agent Desktop').count(), 0);
  assert.equal(await page.locator('#connection').textContent(), 'Waiting for the desktop');
  await page.close();
});

test('a page whose origin the option no longer names changes nothing and hears nothing', async () => {
  const { page, shows, notes, frame } = await open(browser, `${sites.other}/raw.html`);
  await shows('connection', 'Connected');
  await frame().evaluate(() => {
    globalThis.scapiDesktop.configure({
      options: { 'service-client-api.accepted-web-content-origins': 'https://crm.example' },
    });
    globalThis.scapiDesktop.log.clear();
  });
  await notes.getByText('gets no answer').waitFor();
  await page.getByRole('button', { name: 'Dial 5001' }).click();
  await frame().waitForFunction(() => globalThis.scapiDesktop.log.entries.length > 0);
  const { outcomes, interactions } = await frame().evaluate(() => {
    const { log, state } = globalThis.scapiDesktop;
    return {
      outcomes: log.entries.map(({ outcome }) => outcome),
      interactions: state.interactions.length,
    };
  });
  assert.deepEqual({ outcomes, interactions }, { outcomes: ['ignored'], interactions: 0 });
  await page.close();
});
