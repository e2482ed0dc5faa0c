// A desktop that grants some services, and keeps silent about all others, hears of the drop-in all the same.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openInDesktop } from './support/open-in-desktop.mjs';

const dropIn = fileURLToPath(
  new URL('../packages/compat/dist/wwe-service-client-api.js', import.meta.url),
);
const html = `<!doctype html><link rel="icon" href="data:," />
  <script src="/wwe-service-client-api.js"></script>
  <p id="agent">nobody</p><p id="state">unknown</p>
  <script>
    var service = genesys.wwe.service;
    function show(id, text) { document.getElementById(id).textContent = text; }
    service.subscribe('agent', function (message) { show('state', message.data.mediaState); });
    service.agent.get(function (message) { show('agent', message.data.username); });
  </script>`;

let page, view, errors, inApplication, close;
before(async () => {
  ({ page, view, errors, inApplication, close } = await openInDesktop(
    {
      files: { '/index.html': html, '/wwe-service-client-api.js': await readFile(dropIn, 'utf8') },
    },
    { placement: 'side' },
  ));
  await page.waitForFunction(() => globalThis.scapiDesktop?.state.frames.length > 0);
});
after(() => close?.());

test('requests are answered and events arrive, though the list of services never does', async () => {
  await page.evaluate(() => {
    globalThis.scapiDesktop.configure({
      options: { 'service-client-api.accepted-web-content-origins': '* (agent.*)' },
      dialect: { refusedService: 'silence' },
    });
  });
  await inApplication(() => globalThis.location.reload());
  await view.locator('#agent', { hasNotText: 'nobody' }).waitFor();
  await page.waitForFunction(() =>
    globalThis.scapiDesktop.state.frames.some(({ subscriptions }) =>
      subscriptions.includes('agent'),
    ),
  );
  await page.evaluate(() => globalThis.scapiDesktop.perform('agent.setState', 'NotReady'));
  await view.locator('#state', { hasText: 'NOT_READY' }).waitFor();
  assert.deepEqual(errors, []);
});
