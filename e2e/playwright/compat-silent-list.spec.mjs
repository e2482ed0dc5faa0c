// A desktop that grants some services, and keeps silent about all others, hears of the drop-in all the same.
import { readFile } from 'node:fs/promises';
import { expect, testOf } from './application.mjs';

const dropIn = new URL('../../packages/compat/dist/wwe-service-client-api.js', import.meta.url);
const html = `<!doctype html><link rel="icon" href="data:," />
  <script src="/wwe-service-client-api.js"></script>
  <p id="agent">none</p><p id="state">unknown</p>
  <script>
    var service = genesys.wwe.service;
    function show(id, text) { document.getElementById(id).textContent = text; }
    service.subscribe('agent', function (message) { show('state', message.data.mediaState); });
    service.agent.get(function (message) { show('agent', message.data.username); });
  </script>`;

const test = testOf(async () => ({
  files: { '/index.html': html, '/wwe-service-client-api.js': await readFile(dropIn, 'utf8') },
}));
test.use({
  desktopOptions: { 'service-client-api.accepted-web-content-origins': '* (agent.*)' },
  dialect: { refusedService: 'silence' },
});

test('requests are answered and events arrive, though the list of services never does', async ({
  app,
  desktop,
}) => {
  await expect(app.locator('#agent')).not.toHaveText('none');
  await desktop.subscribed('agent');
  await desktop.perform('agent.setState', 'NotReady');
  await expect(app.locator('#state')).toHaveText('NOT_READY');
});
