// The two example applications, as `npm start` shows them: a whole call inside the simulated desktop.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serveStatic } from '../tools/static-server.mjs';
import { launchBrowser, watchErrors } from './support/browser.mjs';
import { startSimulator } from './support/simulator.mjs';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));

let browser;
let folder;
before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'scapi-examples-'));
});
after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

/** Builds an example and puts it into the simulated desktop, until the test ends. */
async function open(name, t) {
  const outDir = join(folder, name);
  await build({
    root: join(examples, name),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  const server = await serveStatic({ root: outDir });
  const simulator = await startSimulator([`Customers=${server.origin}/`]);
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await simulator.stop();
    await server.close();
  });
  const errors = watchErrors(page);
  await page.goto(simulator.address);
  return {
    page,
    errors,
    application: page.frameLocator(`iframe[src^="${server.origin}"]`),
    /** Does something to the desktop's engine. */
    desktop: (action, value) => page.evaluate(action, value),
  };
}

for (const name of ['react-crm', 'vue-crm']) {
  test(`${name} carries a call through, from the number to mark done`, async (t) => {
    const { page, errors, application, desktop } = await open(name, t);
    const button = (label) => application.getByRole('button', { name: label, exact: true });
    const reads = (text) => application.getByText(text, { exact: true }).waitFor();
    const callOf = () => desktop(() => globalThis.scapiDesktop.state.interactions[0]);

    await application.getByText('Connected').waitFor();
    await button('Call Ada Lovelace').click();
    await button('Ringing… Ada Lovelace').waitFor();
    const { interactionId, userData } = await callOf();
    assert.equal(userData.CustomerId, 'C-1001');

    await desktop((id) => globalThis.scapiDesktop.world.answer(id), interactionId);
    await button('Hold').click();
    await reads('On hold');
    await button('Resume').click();
    await button('Start recording').click();
    await reads('Recording');
    await button('Pause recording').click();
    await reads('Recording paused');

    await application.getByLabel('Note').fill('Wants the gears by Friday.');
    await reads('Not saved yet');
    await button('Save notes').click();
    await page.waitForFunction(
      () =>
        globalThis.scapiDesktop.state.interactions[0].userData.Note ===
        'Wants the gears by Friday.',
    );

    await button('Agent state: Ready').click();
    await application.getByRole('menuitemradio', { name: 'Not ready', exact: true }).click();
    await button('Agent state: Not ready').waitFor();

    await button('Hang up').click();
    await reads('Call ended');
    await button('Mark done').click();
    await application.getByText('No call.').waitFor();
    await button('Call Ada Lovelace').waitFor();
    assert.deepEqual(errors, []);
  });

  test(`${name} offers the customer who calls in a toast, and follows the desktop's case`, async (t) => {
    const { page, errors, application, desktop } = await open(name, t);
    const card = application.getByRole('region', { name: 'Customer', exact: true });
    await application.getByText('Connected').waitFor();

    await desktop(() => globalThis.scapiDesktop.world.call({ ani: '+15550101' }));
    await page.waitForFunction(() => globalThis.scapiDesktop.state.toasts.length === 1);
    await desktop(() => {
      const { state, agent } = globalThis.scapiDesktop;
      agent.clickToastButton(state.toasts[0].id, 0);
    });
    await card.getByText('Harbor Compilers').waitFor();
    await application.getByRole('button', { name: 'Answer' }).click();
    await application.getByText('Talking', { exact: true }).waitFor();

    await desktop(() => globalThis.scapiDesktop.world.call({ ani: '5005' }));
    const cases = application.getByRole('region', { name: 'Cases' });
    await cases.getByRole('button', { name: 'Edsger Dijkstra' }).click();
    await application.getByText('Incoming call', { exact: true }).waitFor();
    await page.waitForFunction(
      () => globalThis.scapiDesktop.state.cases.find(({ selected }) => selected).title === '5005',
    );
    assert.deepEqual(errors, []);
  });
}
