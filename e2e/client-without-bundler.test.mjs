// The client in a page without a build step: one file, by import map.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { startSimulator } from './support/simulator.mjs';

const root = fileURLToPath(new URL('../packages/client/dist/browser', import.meta.url));

const page = `<!doctype html><link rel="icon" href="data:,">
  <script type="importmap">{ "imports": { "@scapi/client": "/scapi-client.js" } }</script>
  <script type="module" src="/app.js"></script>
  <output id="services"></output>`;

const script = (desktop) => `import { createScapiClient } from '@scapi/client';
  const client = createScapiClient({ origin: '${desktop}' });
  const services = await client.system.getAllowedServices();
  client.$agent.listen((agent) => {
    if (agent) document.getElementById('services').value = services.length + ' ' + agent.username;
  });`;

test('a page loads the client by import map, and reads a store', async () => {
  const files = {};
  const application = await serveStatic({ root, files });
  const simulator = await startSimulator([`${application.origin}/index.html`]);
  files['/index.html'] = page;
  files['/app.js'] = script(simulator.address);
  const browser = await launchBrowser();
  const desktop = await browser.newPage();
  const errors = watchErrors(desktop);
  try {
    await desktop.goto(simulator.address);
    const frame = desktop.frameLocator('iframe');
    await frame.locator('#services', { hasText: '77 kim.roe' }).waitFor();
    assert.deepEqual(errors, []);
    const text = await readFile(`${root}/scapi-client.js`, 'utf8');
    assert.doesNotMatch(text, /process\.env/);
  } finally {
    await browser.close();
    await Promise.all([simulator.stop(), application.close()]);
  }
});
